import { PageSection, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listContracts, type ServiceKind } from '../api/entitlement';
import type { Crossing } from '../api/session';
import { LevelLabel, StatusLabels } from '../contracts/labels';
import { useAccount } from '../session/useSession';

/** Which contract this is, always in sight, so that nobody changes another's settings by mistake. */
export function ContractHeader({ crossing, mayWrite }: { crossing: Crossing; mayWrite: boolean }) {
  const { t } = useTranslation(['settings', 'common']);
  const number = crossing.contract ?? '';
  const listed = useAccount() !== undefined;
  const { data } = useQuery({
    queryKey: ['contracts', 'one', number],
    queryFn: ({ signal }) => listContracts({ q: number, limit: 5 }, signal),
    // What else is known of it is told to portal accounts.
    enabled: listed,
    staleTime: 60_000,
  });
  const contract = data?.items.find((item) => item.number === number);
  return (
    <PageSection hasBodyWrapper={false} className="biz-contract" aria-label={t('contract')}>
      <div className="biz-contract__name">
        <span className="biz-contract__site">
          {listed && data === undefined ? (
            <Skeleton width="12rem" />
          ) : (
            (contract?.siteName ?? number)
          )}
        </span>
        {contract !== undefined && <StatusLabels contract={contract} />}
      </div>
      <dl className="biz-contract__facts">
        <div>
          <dt>{t('number')}</dt>
          <dd className="biz-number">{number}</dd>
        </div>
        <div>
          <dt>{t('service')}</dt>
          <dd>{t(`common:service.${crossing.service as ServiceKind}`)}</dd>
        </div>
        <div>
          <dt>{t('level')}</dt>
          <dd>
            <LevelLabel level={mayWrite ? 'READ_WRITE' : 'READ'} />
          </dd>
        </div>
      </dl>
    </PageSection>
  );
}
