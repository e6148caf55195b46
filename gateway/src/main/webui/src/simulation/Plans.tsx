import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PlanEffect } from '../api/routing';
import { useTimes } from '../ui/time';

/** Planned changes that are due by the time of the call: taken into account, or not fitting. */
export function Plans({ plans }: { plans: readonly PlanEffect[] }) {
  const { t, i18n } = useTranslation('simulation');
  const times = useTimes();
  const why = (plan: PlanEffect) =>
    plan.why.map((one) => (i18n.language === 'ja' ? one.ja : one.en)).join(t('stop'));
  const groups = [
    { title: t('plansTaken'), plans: plans.filter((plan) => plan.fits) },
    { title: t('plansRefused'), plans: plans.filter((plan) => !plan.fits) },
  ];
  return groups.map(
    (group) =>
      group.plans.length > 0 && (
        <section key={group.title} className="biz-foreseen">
          <Title headingLevel="h3" size="md">
            {group.title}
          </Title>
          <ul>
            {group.plans.map((plan) => (
              <li key={plan.id}>
                {times.instant(plan.at)} {plan.memo || t('noMemo')}
                {!plan.fits && <p className="biz-quiet">{why(plan)}</p>}
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}
