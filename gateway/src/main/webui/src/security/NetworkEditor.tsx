import { ActionGroup, Button, Form, PageSection, TextInput, Title } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restrictAccess, type AllowedNetwork, type CompanyPolicy } from '../api/policy';
import { apiError } from '../api/problem';
import { useToast } from '../ui/toasts';
import { LockOutModal } from './LockOutModal';
import { lineErrors } from './networks';
import { SaveProblem } from './SaveProblem';

interface Props {
  policy: CompanyPolicy;
  saved: (now: CompanyPolicy) => void;
  reload: () => void;
}

/** The networks people may come from. */
export function NetworkEditor({ policy, saved, reload }: Props) {
  const { t } = useTranslation(['security', 'common']);
  const toast = useToast();
  const [lines, setLines] = useState<AllowedNetwork[]>(policy.allowedNetworks);
  const save = useMutation({
    mutationFn: (confirmed: boolean) => restrictAccess(policy.version, lines, confirmed),
    onSuccess: (now) => {
      toast('success', t('restrictionSaved'));
      saved(now);
    },
  });
  const problem = save.error ? apiError(save.error).problem : undefined;
  const lockOut = problem?.code === 'would-lock-you-out';
  const errors = lineErrors(problem?.errors);
  const change = (at: number, part: Partial<AllowedNetwork>) =>
    setLines(lines.map((line, i) => (i === at ? { ...line, ...part } : line)));
  return (
    <PageSection hasBodyWrapper={false}>
      <Form
        className="biz-form"
        noValidate
        aria-labelledby="restriction"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(false);
        }}
      >
        <Title headingLevel="h2" size="lg" id="restriction">
          {t('restriction')}
        </Title>
        <p className="biz-quiet">{t('restrictionLead')}</p>
        {save.error && !lockOut && errors.size === 0 && (
          <SaveProblem error={save.error} reload={reload} />
        )}
        {lines.length === 0 && <p>{t('unrestricted')}</p>}
        {lines.map((line, i) => (
          <div key={i} className="biz-network">
            <TextInput
              id={`network-${i}`}
              aria-label={t('networkOf', { position: i + 1 })}
              placeholder={t('network')}
              value={line.network}
              validated={errors.has(i) ? 'error' : 'default'}
              aria-describedby={errors.has(i) ? `network-${i}-help` : 'network-help'}
              onChange={(_event, network) => change(i, { network })}
            />
            <TextInput
              aria-label={t('memoOf', { position: i + 1 })}
              placeholder={t('memo')}
              maxLength={100}
              value={line.memo}
              onChange={(_event, memo) => change(i, { memo })}
            />
            <Button
              variant="link"
              isDanger
              aria-label={t('removeOf', { network: line.network })}
              onClick={() => setLines(lines.filter((_, at) => at !== i))}
            >
              {t('remove')}
            </Button>
            {errors.has(i) && (
              <p id={`network-${i}-help`} className="biz-error" role="alert">
                {errors.get(i)}
              </p>
            )}
          </div>
        ))}
        <p id="network-help" className="biz-quiet">
          {t('networkHint')}
        </p>
        <ActionGroup>
          <Button
            variant="secondary"
            icon={<PlusIcon />}
            onClick={() => setLines([...lines, { network: '', memo: '' }])}
          >
            {t('add')}
          </Button>
          <Button type="submit" isLoading={save.isPending} isDisabled={save.isPending}>
            {t('common:save')}
          </Button>
        </ActionGroup>
      </Form>
      {lockOut && (
        <LockOutModal
          address={String((problem as { address?: unknown }).address ?? '')}
          busy={save.isPending}
          confirm={() => save.mutate(true)}
          close={() => save.reset()}
        />
      )}
    </PageSection>
  );
}
