import { ActionGroup, Alert, Button, Form, FormGroup, Radio } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiError, placeErrors } from '../api/problem';
import type { Absence } from '../api/pbx';
import { TextField } from '../ui/Field';
import { LinkButton } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useFirstError } from '../ui/useFirstError';
import { ABSENCE_FIELDS, applies, faults, formOf, type AbsenceForm } from './absenceForm';
import { ConditionChoices } from './ConditionChoices';
import { ReachFields } from './ReachFields';
import { RingSeconds } from './RingSeconds';
import { Summary } from './Summary';

interface Props {
  first: Absence;
  /** Absent where there is nothing to go back to. */
  backTo?: string;
  busy: boolean;
  error: unknown;
  savedAt?: string;
  disabled: boolean;
  notice: (form: AbsenceForm) => ReactNode;
  touched: () => void;
  submit: (form: AbsenceForm) => void;
  /** Absent where changes can’t be previewed. */
  look?: { act: (form: AbsenceForm) => void; busy: boolean; label?: string };
}

const MODES = ['OFF', 'FORWARDING', 'SINGLE_NUMBER_REACH'] as const;

export function AbsenceEditor(props: Props) {
  const { first, backTo, busy, error, savedAt, disabled, notice, touched, submit, look } = props;
  const { t } = useTranslation(['absence', 'changes', 'common']);
  const [form, setForm] = useState(() => formOf(first));
  const [checked, setChecked] = useState(0);
  const pinSet = first.voicemailPinSet === true;
  const needed = applies(form);
  const own = checked > 0 ? faults(form, pinSet) : {};
  const placed = error ? placeErrors(apiError(error).problem, ABSENCE_FIELDS) : undefined;
  useFirstError(error ?? checked);
  const change = (part: Partial<AbsenceForm>) => {
    setForm({ ...form, ...part });
    touched();
  };
  const check = (act: (form: AbsenceForm) => void) => {
    setChecked(checked + 1);
    if (Object.keys(faults(form, pinSet)).length === 0) {
      act(form);
    }
  };
  const fault = (field: keyof typeof own) => own[field] && t(`problem.${own[field]}`);
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
        {notice(form)}
        {placed !== undefined && <ProblemAlert error={error} more={placed.rest} />}
        <fieldset disabled={disabled} className="biz-fieldset">
          <FormGroup role="radiogroup" label={t('mode')} fieldId="mode" isStack>
            {MODES.map((mode) => (
              <Radio
                key={mode}
                id={`mode-${mode}`}
                name="mode"
                label={t(`modes.${mode}`)}
                description={t(`modeHint.${mode}`)}
                isChecked={form.mode === mode}
                onChange={() => change({ mode })}
              />
            ))}
          </FormGroup>
          {form.mode === 'FORWARDING' && (
            <ConditionChoices form={form} error={fault('conditions')} change={change} />
          )}
          {form.mode === 'SINGLE_NUMBER_REACH' && (
            <ReachFields
              form={form}
              errors={{
                first: fault('numbers/0') ?? placed?.fields['numbers/0'],
                second: fault('numbers/1') ?? placed?.fields['numbers/1'],
              }}
              change={change}
            />
          )}
          {needed.ringSeconds && (
            <RingSeconds
              value={form.ringSeconds}
              error={fault('ringSeconds') ?? placed?.fields.ringSeconds}
              change={(ringSeconds) => change({ ringSeconds })}
            />
          )}
          {needed.destination && (
            <TextField
              id="destination"
              label={t('destination')}
              hint={t('destinationHint')}
              error={fault('destination') ?? placed?.fields.destination}
              isRequired
              type="tel"
              inputMode="tel"
              autoComplete="off"
              className="biz-digits"
              value={form.destination}
              onChange={(destination) => change({ destination })}
            />
          )}
          {needed.voicemailPin && (
            <TextField
              id="voicemailPin"
              label={t('voicemailPin')}
              hint={pinSet ? t('voicemailPinKept') : t('voicemailPinHint')}
              error={fault('voicemailPin') ?? placed?.fields.voicemailPin}
              isRequired={!pinSet}
              type="password"
              inputMode="numeric"
              autoComplete="off"
              className="biz-digits"
              value={form.voicemailPin}
              onChange={(voicemailPin) => change({ voicemailPin })}
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
          {!disabled && (
            <Button
              type="submit"
              isLoading={busy}
              isDisabled={busy}
              spinnerAriaLabel={t('common:loading')}
            >
              {t('common:save')}
            </Button>
          )}
          {!disabled && look !== undefined && (
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
      <Summary form={form} />
    </div>
  );
}
