import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { listContracts } from '../api/entitlement';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { Refusal } from './Refusal';
import { wayIn } from './target';

/** A contract of IP Voice is set up with its voice group: whoever has its address is led there (C7). */
export function ToVoiceGroup({ contract }: { contract: string }) {
  const { t } = useTranslation('settings');
  const found = useQuery({
    queryKey: ['contracts', { q: contract, service: 'IP_VOICE', limit: 1 }],
    queryFn: ({ signal }) => listContracts({ q: contract, service: 'IP_VOICE', limit: 1 }, signal),
  });
  if (found.isError && found.data === undefined) {
    return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  }
  if (found.data === undefined) {
    return <Loading />;
  }
  const group = found.data.items.find((one) => one.number === contract)?.voiceGroup;
  return group ? (
    <Navigate to={wayIn(group.id, 'IP_VOICE')} replace />
  ) : (
    <Refusal title={t('unknown')} hint={t('unknownHint')} />
  );
}
