import { ActionGroup, Alert, Button, Form, FormGroup } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf as absenceOf } from '../absence/absenceForm';
import { Summary } from '../absence/Summary';
import { apiError, placeErrors } from '../api/problem';
import { LinkButton } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useFirstError } from '../ui/useFirstError';
import { Diverting } from './Diverting';
import { OptionSwitch } from './OptionSwitch';
import {
  applies,
  faults,
  formOf,
  OPTION_FIELDS,
  reactionsWith,
  settingsOf,
  type OptionField,
  type OptionsForm,
  type StoredOptions,
} from './optionsForm';

interface Props {
  first: StoredOptions;
  /** Absent where there is nothing to go back to. */
  backTo?: string;
  /** Whether somebody else than the login ID’s user sets them. */
  deputy: boolean;
  busy: boolean;
  error: unknown;
  savedAt?: string;
  disabled: boolean;
  notice: (form: OptionsForm) => ReactNode;
  touched: () => void;
  submit: (form: OptionsForm) => void;
  look: { act: (form: OptionsForm) => void; busy: boolean; label?: string };
}

/** The options in the order in which a call meets them, then those of outgoing calls. */
export function OptionsEditor(props: Props) {
  const { first, backTo, deputy, busy, error, savedAt, disabled } = props;
  const { notice, touched, submit, look } = props;
  const { t } = useTranslation(['dotphone', 'changes', 'common']);
  const [form, setForm] = useState(() => formOf(first));
  const [checked, setChecked] = useState(0);
  const { options, loginId } = first;
  const diverting = reactionsWith(options).length > 1;
  const own = checked > 0 ? faults(form) : {};
  const placed = error ? placeErrors(apiError(error).problem, OPTION_FIELDS) : undefined;
  useFirstError(error ?? checked);
  const change = (part: Partial<OptionsForm>) => {
    setForm({ ...form, ...part });
    touched();
  };
  const fault = (field: OptionField) => {
    const found = own[field];
    return found === undefined ? placed?.fields[field] : t(`problem.${found}`);
  };
  const check = (act: (form: OptionsForm) => void) => {
    setChecked(checked + 1);
    if (Object.keys(faults(form)).length === 0) {
      act(form);
    }
  };
  return (
    <div className="biz-with-aside">
      <Form
        className="biz-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check(submit);
        }}
      >
        {deputy && !disabled && (
          <Alert component="p" variant="warning" isInline title={t('deputy', { loginId })}>
            {t('deputyHint')}
          </Alert>
        )}
        {notice(form)}
        {placed !== undefined && <ProblemAlert error={error} more={placed.rest} />}
        {options.length === 0 && <p>{t('noOptions')}</p>}
        <fieldset disabled={disabled} className="biz-fieldset">
          {options.includes('ANONYMOUS_REJECTION') && (
            <OptionSwitch
              id="rejectAnonymous"
              isOn={form.rejectAnonymous}
              error={fault('rejectAnonymous')}
              onChange={(rejectAnonymous) => change({ rejectAnonymous })}
            />
          )}
          {diverting && (
            <FormGroup role="group" label={t('diverting')} fieldId="diverting">
              <Diverting form={form} options={options} fault={fault} change={change} />
            </FormGroup>
          )}
          {options.includes('CLICK_TO_DIAL') && (
            <OptionSwitch
              id="clickToDial"
              isOn={form.clickToDial}
              error={fault('clickToDial')}
              onChange={(clickToDial) => change({ clickToDial })}
            />
          )}
        </fieldset>
        {savedAt !== undefined && (
          <Alert
            component="p"
            variant="success"
            isInline
            title={t('savedAt', { time: savedAt })}
            role="status"
          />
        )}
        <ActionGroup>
          {!disabled && options.length > 0 && (
            <Button
              type="submit"
              isLoading={busy}
              isDisabled={busy}
              spinnerAriaLabel={t('common:loading')}
            >
              {t('common:save')}
            </Button>
          )}
          {!disabled && options.length > 0 && (
            <Button
              variant="secondary"
              isLoading={look.busy}
              isDisabled={look.busy}
              onClick={() => check(look.act)}
            >
              {look.label ?? t('changes:preview')}
            </Button>
          )}
          {backTo !== undefined && (
            <LinkButton to={backTo} variant="link">
              {t('common:back')}
            </LinkButton>
          )}
        </ActionGroup>
      </Form>
      {diverting && <Summary form={inWords(form, options)} />}
    </div>
  );
}

/** As an extension’s absence behaviour, which is told in the same sentences. */
function inWords(form: OptionsForm, options: StoredOptions['options']) {
  const needed = applies(form);
  const active = needed.destination || Object.values(form).includes('VOICEMAIL');
  return absenceOf({
    ...settingsOf(form, options),
    mode: active ? 'FORWARDING' : 'OFF',
    voicemailPinSet: false,
    version: 0,
  });
}
