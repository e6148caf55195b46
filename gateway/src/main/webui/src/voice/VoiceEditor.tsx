import { ActionGroup, Button, Checkbox, Form, FormGroup, Radio } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RingSeconds } from '../absence/RingSeconds';
import { apiError } from '../api/problem';
import type { VoiceNumber } from '../api/voice';
import { LinkButton } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useFirstError } from '../ui/useFirstError';
import { DestinationList } from './DestinationList';
import { useVoiceGroup } from './site';
import { CONDITIONS, faults, formOf, placed, type VoiceForm } from './voiceForm';

interface Props {
  first: VoiceNumber;
  busy: boolean;
  error: unknown;
  notice: (form: VoiceForm) => ReactNode;
  submit: (form: VoiceForm) => void;
  look: { act: (form: VoiceForm) => void; busy: boolean };
}

export function VoiceEditor({ first, busy, error, notice, submit, look }: Props) {
  const { t } = useTranslation(['voice', 'changes', 'common']);
  const { voiceGroup } = useVoiceGroup();
  const [form, setForm] = useState(() => formOf(first.forwarding));
  const [checked, setChecked] = useState(0);
  const own = checked > 0 ? faults(form) : {};
  const told = error ? placed(apiError(error).problem.errors ?? []) : undefined;
  useFirstError(error ?? checked);
  const change = (part: Partial<VoiceForm>) => setForm({ ...form, ...part });
  const fault = (field: string) => own[field] && t(`problem.${own[field]}`);
  const unconditionalOnly = first.options.includes('MOBILE_OFFICE');
  const messageBox = first.options.includes('MESSAGE_BOX');
  const conditionError = fault('conditions') ?? told?.conditions;
  const check = (act: (form: VoiceForm) => void) => {
    setChecked(checked + 1);
    if (Object.keys(faults(form)).length === 0) {
      act(form);
    }
  };
  return (
    <Form
      className="biz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check(submit);
      }}
    >
      {notice(form)}
      {told !== undefined && <ProblemAlert error={error} more={told.rest} />}
      <fieldset disabled={!first.mayWrite} className="biz-fieldset">
        <FormGroup role="radiogroup" label={t('forwarding')} fieldId="enabled" isInline>
          {[false, true].map((enabled) => (
            <Radio
              key={`${enabled}`}
              id={`enabled-${enabled}`}
              name="enabled"
              label={enabled ? t('on') : t('off')}
              isChecked={form.enabled === enabled}
              onChange={() => change({ enabled })}
            />
          ))}
        </FormGroup>
        <FormGroup role="group" label={t('conditions')} fieldId="conditions" isStack>
          {CONDITIONS.map((condition) => (
            <Checkbox
              key={condition}
              id={condition}
              label={t(`condition.${condition}`)}
              description={t(`conditionHint.${condition}`)}
              isDisabled={unconditionalOnly && condition !== 'unconditional' && !form[condition]}
              isChecked={form[condition]}
              aria-invalid={conditionError !== undefined && condition === 'unconditional'}
              aria-describedby={conditionError === undefined ? undefined : 'conditions-help'}
              onChange={(_event, isOn) => change({ [condition]: isOn })}
            />
          ))}
          {conditionError !== undefined && (
            <p id="conditions-help" className="biz-error" role="alert">
              {conditionError}
            </p>
          )}
          {unconditionalOnly && <p className="biz-quiet">{t('mobileOffice')}</p>}
        </FormGroup>
        {form.noAnswer && (
          <RingSeconds
            value={form.ringSeconds}
            error={fault('ringSeconds') ?? told?.ringSeconds}
            change={(ringSeconds) => change({ ringSeconds })}
          />
        )}
        <FormGroup role="radiogroup" label={t('target')} fieldId="target" isStack>
          {(['FORWARD', 'VOICEMAIL'] as const).map((target) => (
            <Radio
              key={target}
              id={`target-${target}`}
              name="target"
              label={t(`targets.${target}`)}
              description={
                target === 'VOICEMAIL' && !messageBox ? t('messageBoxMissing') : undefined
              }
              isDisabled={target === 'VOICEMAIL' && !messageBox && form.target !== target}
              isChecked={form.target === target}
              onChange={() => change({ target })}
            />
          ))}
          {told?.target !== undefined && (
            <p className="biz-error" role="alert">
              {told.target}
            </p>
          )}
        </FormGroup>
        <DestinationList
          form={form}
          voiceGroup={voiceGroup}
          membersNet={first.options.includes('MEMBERS_NET')}
          chooseError={fault('effective') ?? told?.effective}
          error={(place) => fault(`destination-${place}`) ?? told?.destinations[place]}
          change={change}
        />
      </fieldset>
      <ActionGroup>
        {first.mayWrite && (
          <Button
            type="submit"
            isLoading={busy}
            isDisabled={busy}
            spinnerAriaLabel={t('common:loading')}
          >
            {t('common:save')}
          </Button>
        )}
        {first.mayWrite && (
          <Button
            variant="secondary"
            isLoading={look.busy}
            isDisabled={look.busy}
            onClick={() => check(look.act)}
          >
            {t('changes:preview')}
          </Button>
        )}
        <LinkButton to={`/voice-groups/${voiceGroup}/numbers`} variant="link">
          {t('common:back')}
        </LinkButton>
      </ActionGroup>
    </Form>
  );
}
