import { Alert, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import type { ServiceKind } from '../api/entitlement';
import { apiError } from '../api/problem';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { ContractHeader } from './ContractHeader';
import { Refusal } from './Refusal';
import { SettingsMenu } from './SettingsMenu';
import type { Site } from './site';
import { menuOf } from './menu';
import { ToVoiceGroup } from './ToVoiceGroup';
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
  const service = crossing.data.service as ServiceKind;
  if (service === 'IP_VOICE') {
    return <ToVoiceGroup contract={contract} />;
  }
  if (menuOf(service).length === 0) {
    return <Refusal title={t('notOffered')} hint={t('notOfferedHint')} />;
  }
  const site: Site = { contract, service, mayWrite: crossing.data.actions.includes('write') };
  return (
    <>
      <ContractHeader crossing={crossing.data} mayWrite={site.mayWrite} />
      <SettingsMenu site={site} />
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
