import {
  Alert,
  EmptyState,
  EmptyStateBody,
  EmptyStateFooter,
  PageSection,
} from '@patternfly/react-core';
import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import type { ServiceKind } from '../api/entitlement';
import { apiError } from '../api/problem';
import { ErrorState } from '../ui/ErrorState';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { usePageTitle } from '../ui/usePageTitle';
import { ContractHeader } from './ContractHeader';
import { SettingsMenu } from './SettingsMenu';
import type { Site } from './site';
import { isSettingsSiteOpen } from './open';
import { crossingQuery } from './useCrossing';

/** The settings of one contract; everything in it is asked with that contract's own token. */
export function SettingsSite() {
  const { t } = useTranslation('settings');
  const contract = useParams().contract ?? '';
  const crossing = useQuery(crossingQuery(contract));
  if (crossing.isError && crossing.data === undefined) {
    return apiError(crossing.error).status === 404 ? (
      <Refusal title={t('unknown')} hint={t('unknownHint')} />
    ) : (
      <ErrorState error={crossing.error} retry={() => void crossing.refetch()} />
    );
  }
  if (crossing.data === undefined) {
    return <Loading />;
  }
  if (!isSettingsSiteOpen(crossing.data.service as ServiceKind)) {
    return <Refusal title={t('notOffered')} hint={t('notOfferedHint')} />;
  }
  const site: Site = { contract, mayWrite: crossing.data.actions.includes('write') };
  return (
    <>
      <ContractHeader crossing={crossing.data} mayWrite={site.mayWrite} />
      <SettingsMenu contract={contract} />
      {!site.mayWrite && (
        <PageSection hasBodyWrapper={false} className="biz-read-only">
          <Alert component="p" variant="info" isInline title={t('readOnly')}>
            {t('readOnlyHint')}
          </Alert>
        </PageSection>
      )}
      <Outlet context={site} />
    </>
  );
}

function Refusal({ title, hint }: { title: string; hint: string }) {
  const { t } = useTranslation('settings');
  usePageTitle(title);
  return (
    <PageSection hasBodyWrapper={false}>
      <EmptyState headingLevel="h1" titleText={title} icon={LockIcon}>
        <EmptyStateBody>{hint}</EmptyStateBody>
        <EmptyStateFooter>
          <LinkButton to="/contracts">{t('toList')}</LinkButton>
        </EmptyStateFooter>
      </EmptyState>
    </PageSection>
  );
}
