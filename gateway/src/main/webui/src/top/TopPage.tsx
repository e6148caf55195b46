import { PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readOverview } from '../api/overview';
import { Plans } from '../changes/Plans';
import { Counts } from '../overview/Counts';
import { useSite } from '../settings/site';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { LatestChanges } from './LatestChanges';

/** What a contract has, what was changed last and what will be: where to go on from. */
export function TopPage() {
  const { t } = useTranslation('top');
  const { contract } = useSite();
  const overview = useQuery({
    queryKey: ['overview', contract],
    queryFn: ({ signal }) => readOverview(contract, signal),
  });
  if (overview.isError && overview.data === undefined) {
    return <ErrorState error={overview.error} retry={() => void overview.refetch()} />;
  }
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <PageSection hasBodyWrapper={false}>
        {overview.data === undefined ? (
          <Loading />
        ) : (
          <Counts kinds={overview.data.kinds} contract={contract} />
        )}
      </PageSection>
      <LatestChanges />
      <Plans />
    </>
  );
}
