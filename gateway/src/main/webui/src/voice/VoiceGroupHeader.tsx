import { PageSection, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listTargets } from '../api/targets';
import { LevelLabel } from '../contracts/labels';

interface Props {
  voiceGroup: string;
  mayWrite: boolean;
}

/** Which voice group this is, always in sight. */
export function VoiceGroupHeader({ voiceGroup, mayWrite }: Props) {
  const { t } = useTranslation(['voice', 'settings', 'common']);
  const { data } = useQuery({
    queryKey: ['targets', 'IP_VOICE', 'one', voiceGroup],
    queryFn: ({ signal }) => listTargets('IP_VOICE', { q: voiceGroup, limit: 5 }, signal),
    staleTime: 60_000,
  });
  const target = data?.items.find((item) => item.id === voiceGroup);
  const facts = [
    { name: t('group'), value: voiceGroup, isNumber: true },
    { name: t('representative'), value: target?.representative ?? undefined, isNumber: true },
    {
      name: t('contracts'),
      value: target && t('contractCount', { total: target.contracts }),
    },
  ];
  return (
    <PageSection hasBodyWrapper={false} className="biz-contract" aria-label={t('groupFacts')}>
      <div className="biz-contract__name">
        <span className="biz-contract__site">
          {t('common:service.IP_VOICE')}{' '}
          {data === undefined ? <Skeleton width="12rem" /> : (target?.siteName ?? voiceGroup)}
        </span>
      </div>
      <dl className="biz-contract__facts">
        {facts.map(
          ({ name, value, isNumber }) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd className={isNumber ? 'biz-number' : undefined}>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{t('settings:level')}</dt>
          <dd>
            <LevelLabel level={mayWrite ? 'READ_WRITE' : 'READ'} />
          </dd>
        </div>
      </dl>
    </PageSection>
  );
}
