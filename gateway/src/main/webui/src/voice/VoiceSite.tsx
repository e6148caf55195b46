import { Alert, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { apiError } from '../api/problem';
import { Refusal } from '../settings/Refusal';
import { crossingQuery } from '../settings/useCrossing';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import type { VoiceGroupSite } from './site';
import { VoiceGroupHeader } from './VoiceGroupHeader';

/** The numbers of one voice group; everything in it is asked with that group’s own token (C7). */
export function VoiceSite() {
  const { t } = useTranslation(['voice', 'settings']);
  const voiceGroup = useParams().voiceGroup ?? '';
  const crossing = useQuery(crossingQuery(voiceGroup));
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
  const mayWrite = crossing.data.actions.includes('write');
  const site: VoiceGroupSite = { voiceGroup };
  return (
    <>
      <VoiceGroupHeader voiceGroup={voiceGroup} mayWrite={mayWrite} />
      {!mayWrite && (
        <PageSection hasBodyWrapper={false} className="biz-read-only">
          <Alert component="p" variant="info" isInline title={t('settings:readOnly')}>
            {t('settings:readOnlyHint')}
          </Alert>
        </PageSection>
      )}
      <Outlet context={site} />
    </>
  );
}
