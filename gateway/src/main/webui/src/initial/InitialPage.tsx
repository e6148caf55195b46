import { PageSection } from '@patternfly/react-core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFeatureCodes, readSiteChannels } from '../api/initial';
import { useSite } from '../settings/site';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { FeatureCodeForm } from './FeatureCodeForm';
import { SiteChannelForm } from './SiteChannelForm';

/** What is settled once for the whole contract: feature codes and channels (E1, E8). */
export function InitialPage() {
  const { t } = useTranslation('initial');
  const { contract } = useSite();
  // An edit is based on what was shown when it began.
  const edited = { refetchOnWindowFocus: false, gcTime: 0 } as const;
  const codes = useQuery({
    queryKey: ['feature-codes', contract],
    queryFn: ({ signal }) => readFeatureCodes(contract, signal),
    ...edited,
  });
  const channels = useQuery({
    queryKey: ['site-channels', contract],
    queryFn: ({ signal }) => readSiteChannels(contract, signal),
    ...edited,
  });
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <PageSection hasBodyWrapper={false} isFilled className="biz-sections biz-sections--even">
        <Loaded query={codes}>{(first) => <FeatureCodeForm first={first} />}</Loaded>
        <Loaded query={channels}>{(first) => <SiteChannelForm first={first} />}</Loaded>
      </PageSection>
    </>
  );
}

function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (first: T) => ReactNode;
}) {
  if (query.isError && query.data === undefined) {
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  }
  return query.data === undefined ? <Loading /> : children(query.data);
}
