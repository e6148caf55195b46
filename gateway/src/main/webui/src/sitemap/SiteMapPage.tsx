import { EmptyState, EmptyStateBody, PageSection } from '@patternfly/react-core';
import MapMarkerIcon from '@patternfly/react-icons/dist/esm/icons/map-marker-icon';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listSites, type Site } from '../api/sites';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { SiteMap } from './SiteMap';
import { SiteTable } from './SiteTable';

/** Where the company's contracts are (B6). */
export function SiteMapPage() {
  const { t } = useTranslation('siteMap');
  const [chosen, setChosen] = useState<Site>();
  const sites = useQuery({ queryKey: ['sites'], queryFn: ({ signal }) => listSites(signal) });
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <PageSection hasBodyWrapper={false} isFilled>
        {sites.isError && sites.data === undefined ? (
          <ErrorState error={sites.error} retry={() => void sites.refetch()} />
        ) : sites.data === undefined ? (
          <Loading />
        ) : sites.data.length === 0 ? (
          <EmptyState headingLevel="h2" titleText={t('none')} icon={MapMarkerIcon}>
            <EmptyStateBody>{t('noneHint')}</EmptyStateBody>
          </EmptyState>
        ) : (
          <div className="biz-map-page">
            <SiteMap sites={sites.data} chosen={chosen} choose={setChosen} />
            <div className="biz-panel">
              <p className="biz-map-page__chosen" role="status">
                {chosen === undefined
                  ? t('chooseHint')
                  : t('chosen', { name: chosen.name, count: chosen.contracts })}
              </p>
              <SiteTable sites={sites.data} chosen={chosen} />
            </div>
          </div>
        )}
      </PageSection>
    </>
  );
}
