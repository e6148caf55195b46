import { Button, Label, PageSection, Title } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlannedChange } from '../api/changes';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useToast } from '../ui/toasts';
import { usePlanner } from './planner';
import { useActors } from './who';
import { useChangeWords } from './words';

const SHOWN = 20;
const WHILE_WAITING = 10_000;

const COLOUR = { PLANNED: 'blue', APPLIED: 'green', REFUSED: 'red', CANCELLED: 'grey' } as const;

/** Changes for a set time, and what became of them. */
export function Plans() {
  const { t } = useTranslation('changes');
  const planner = usePlanner();
  const plans = useQuery({
    queryKey: ['plans', planner.of],
    queryFn: ({ signal }) => planner.list({ limit: SHOWN }, signal),
    refetchInterval: (query) =>
      query.state.data?.items.some((plan) => plan.state === 'PLANNED') ? WHILE_WAITING : false,
  });
  const items = plans.data?.items ?? [];
  const who = useActors(items);
  return (
    <PageSection hasBodyWrapper={false}>
      <section className="biz-panel biz-panel--padded" aria-labelledby="plans-title">
        <Title id="plans-title" headingLevel="h2" size="lg">
          {t('plans')}
        </Title>
        <p className="biz-quiet">{t('plansHint')}</p>
        {plans.isError && <ProblemAlert error={plans.error} />}
        {plans.isSuccess && items.length === 0 && <p>{t('noPlans')}</p>}
        <ul className="biz-history">
          {items.map((plan) => (
            <Entry key={plan.id} plan={plan} who={who(plan)} />
          ))}
        </ul>
      </section>
    </PageSection>
  );
}

function Entry({ plan, who }: { plan: PlannedChange; who: string }) {
  const { t, i18n } = useTranslation('changes');
  const planner = usePlanner();
  const times = useTimes();
  const toast = useToast();
  const words = useChangeWords();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => planner.cancel(plan.id),
    onSuccess: () => toast('success', t('cancelled')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['plans', planner.of] }),
  });
  const what = plan.changes
    .map((change) => {
      const name = plan.names[change.id ?? ''] ?? '';
      return t(`did.${change.action}`, { what: `${words.resource(change.resource)} ${name}` });
    })
    .join(t('comma'));
  const english = i18n.language === 'en';
  const refusal = plan.refusal;
  return (
    <li>
      <p>
        <strong>{times.instant(plan.at)}</strong> {what}{' '}
        <Label isCompact color={COLOUR[plan.state]}>
          {t(`planState.${plan.state}`)}
        </Label>
      </p>
      {plan.memo !== '' && <p>{plan.memo}</p>}
      {refusal != null && (
        <p className="biz-words">
          {english ? refusal.en : refusal.ja}{' '}
          {refusal.errors.map((error) => (english ? error.en : error.ja)).join(' ')}
        </p>
      )}
      <p className="biz-quiet">{who}</p>
      {cancel.isError && <ProblemAlert error={cancel.error} />}
      {plan.state === 'PLANNED' && plan.mayWrite && (
        <Button
          variant="link"
          isInline
          size="sm"
          isDisabled={cancel.isPending}
          aria-label={`${t('cancelPlan')}: ${times.instant(plan.at)}`}
          onClick={() => cancel.mutate()}
        >
          {t('cancelPlan')}
        </Button>
      )}
    </li>
  );
}
