import { ActionGroup, Button, Form, NumberInput, PageSection, Title } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setTimeOut, type CompanyPolicy } from '../api/policy';
import { Field } from '../ui/Field';
import { useToast } from '../ui/toasts';
import { idleOf, LONGEST_IDLE, SHORTEST_IDLE } from './networks';
import { SaveProblem } from './SaveProblem';

interface Props {
  policy: CompanyPolicy;
  saved: (now: CompanyPolicy) => void;
  reload: () => void;
}

const STEP = 5;

/** How long a session may rest. */
export function IdleEditor({ policy, saved, reload }: Props) {
  const { t } = useTranslation(['security', 'common']);
  const toast = useToast();
  const [text, setText] = useState(`${policy.idleMinutes}`);
  const [tried, setTried] = useState(false);
  const minutes = idleOf(text);
  const save = useMutation({
    mutationFn: (wanted: number) => setTimeOut(policy.version, wanted),
    onSuccess: (now) => {
      toast('success', t('timeOutSaved'));
      saved(now);
    },
  });
  const error = tried && minutes === undefined ? t('idleProblem') : undefined;
  const by = (step: number) =>
    setText(`${Math.min(LONGEST_IDLE, Math.max(SHORTEST_IDLE, (minutes ?? 30) + step))}`);
  return (
    <PageSection hasBodyWrapper={false}>
      <Form
        className="biz-form"
        noValidate
        aria-labelledby="time-out"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (minutes !== undefined) {
            save.mutate(minutes);
          }
        }}
      >
        <Title headingLevel="h2" size="lg" id="time-out">
          {t('timeOut')}
        </Title>
        <p className="biz-quiet">{t('timeOutLead')}</p>
        {save.error && <SaveProblem error={save.error} reload={reload} />}
        <Field id="idleMinutes" label={t('idleMinutes')} hint={t('idleHint')} error={error}>
          <NumberInput
            value={text === '' ? undefined : Number(text)}
            min={SHORTEST_IDLE}
            max={LONGEST_IDLE}
            widthChars={4}
            unit={t('minutes')}
            inputName="idleMinutes"
            inputAriaLabel={t('idleMinutes')}
            minusBtnAriaLabel={t('fewer')}
            plusBtnAriaLabel={t('more')}
            validated={error === undefined ? 'default' : 'error'}
            inputProps={{ id: 'idleMinutes', 'aria-describedby': 'idleMinutes-help' }}
            onMinus={() => by(-STEP)}
            onPlus={() => by(STEP)}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <ActionGroup>
          <Button type="submit" isLoading={save.isPending} isDisabled={save.isPending}>
            {t('common:save')}
          </Button>
        </ActionGroup>
      </Form>
    </PageSection>
  );
}
