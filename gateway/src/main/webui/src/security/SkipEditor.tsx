import {
  ActionGroup,
  Button,
  Form,
  FormSelect,
  FormSelectOption,
  PageSection,
  Title,
} from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setSkip, type CompanyPolicy } from '../api/policy';
import { Field } from '../ui/Field';
import { useToast } from '../ui/toasts';
import { SaveProblem } from './SaveProblem';

interface Props {
  policy: CompanyPolicy;
  saved: (now: CompanyPolicy) => void;
  reload: () => void;
}

const USUAL = [0, 1, 7, 14, 30, 60, 90];

/** For how long a browser may go without the second factor (B4). */
export function SkipEditor({ policy, saved, reload }: Props) {
  const { t } = useTranslation(['security', 'common']);
  const toast = useToast();
  const [days, setDays] = useState(policy.secondFactorSkipDays);
  // Another front end may have set a number of its own.
  const choices = [...new Set([...USUAL, policy.secondFactorSkipDays])].sort((a, b) => a - b);
  const save = useMutation({
    mutationFn: () => setSkip(policy.version, days),
    onSuccess: (now) => {
      toast('success', t('skipSaved'));
      saved(now);
    },
  });
  return (
    <PageSection hasBodyWrapper={false}>
      <Form
        className="biz-form"
        noValidate
        aria-labelledby="skip"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Title headingLevel="h2" size="lg" id="skip">
          {t('skipTitle')}
        </Title>
        <p className="biz-quiet">{t('skipLead')}</p>
        {save.error && <SaveProblem error={save.error} reload={reload} />}
        <Field id="skipDays" label={t('skipDays')} hint={t('skipHint')}>
          <FormSelect
            id="skipDays"
            value={days}
            aria-describedby="skipDays-help"
            onChange={(_event, chosen) => setDays(Number(chosen))}
          >
            {choices.map((choice) => (
              <FormSelectOption
                key={choice}
                value={choice}
                label={choice === 0 ? t('skipNever') : t('skipFor', { days: choice })}
              />
            ))}
          </FormSelect>
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
