import { Form, PageSection } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { listVoiceContracts, type VoiceContract } from '../api/voice';
import { ImportListPage } from '../imports/ImportListPage';
import { ImportPage } from '../imports/ImportPage';
import { ImportPlace, type Place } from '../imports/place';
import { Refusal } from '../settings/Refusal';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { SelectField } from '../ui/SelectField';
import { useVoiceGroup } from './site';
import { VoicePath } from './VoicePath';

const FORWARDINGS: Omit<Place, 'at'> = {
  service: 'pbx',
  path: 'imports',
  kind: 'voice-forwardings',
  mayReplace: false,
  afterwards: 'undo',
  Above: VoicePath,
};

const importsOf = (voiceGroup: string, contract: string) =>
  `/voice-groups/${voiceGroup}/contracts/${contract}/imports`;

function useContracts() {
  const { voiceGroup } = useVoiceGroup();
  return useQuery({
    queryKey: ['voice-contracts', voiceGroup],
    queryFn: ({ signal }) => listVoiceContracts(voiceGroup, signal),
    staleTime: 60_000,
  });
}

/** Tables belong to one contract: to the first that can be changed, until another is chosen. */
export function VoiceImportStart() {
  const { t } = useTranslation('voice');
  const { voiceGroup } = useVoiceGroup();
  const contracts = useContracts();
  if (contracts.isError) {
    return <ErrorState error={contracts.error} retry={() => void contracts.refetch()} />;
  }
  if (contracts.data === undefined) {
    return <Loading />;
  }
  const first = contracts.data.find((one) => one.mayWrite) ?? contracts.data[0];
  return first === undefined ? (
    <Refusal title={t('unknown')} hint={t('unknownHint')} />
  ) : (
    <Navigate to={importsOf(voiceGroup, first.contract)} replace />
  );
}

/** Imports of a contract’s forwardings, and the tables to begin with (F1–F3, G2). */
export function VoiceImportListPage() {
  return (
    <AtContract>
      {(all, contract) => (
        <>
          {all.length > 1 && <ContractChoice all={all} contract={contract} />}
          <ImportListPage key={contract} />
        </>
      )}
    </AtContract>
  );
}

/** One import of a contract’s forwardings. */
export function VoiceImportPage() {
  return <AtContract>{() => <ImportPage />}</AtContract>;
}

function AtContract({
  children,
}: {
  children: (all: VoiceContract[], contract: string) => ReactNode;
}) {
  const { t } = useTranslation('voice');
  const { voiceGroup } = useVoiceGroup();
  const contract = useParams().contract ?? '';
  const contracts = useContracts();
  if (contracts.isError) {
    return <ErrorState error={contracts.error} retry={() => void contracts.refetch()} />;
  }
  if (contracts.data === undefined) {
    return <Loading />;
  }
  const one = contracts.data.find((known) => known.contract === contract);
  if (one === undefined) {
    return <Refusal title={t('unknown')} hint={t('unknownHint')} />;
  }
  const at = { contract, voiceGroup, mayWrite: one.mayWrite };
  return (
    <ImportPlace value={{ ...FORWARDINGS, at }}>{children(contracts.data, contract)}</ImportPlace>
  );
}

function ContractChoice({ all, contract }: { all: VoiceContract[]; contract: string }) {
  const { t } = useTranslation('voice');
  const { voiceGroup } = useVoiceGroup();
  const navigate = useNavigate();
  return (
    <PageSection hasBodyWrapper={false}>
      <Form>
        <SelectField
          id="voice-contract"
          label={t('contract')}
          value={contract}
          choices={all.map((one) => ({
            value: one.contract,
            label: [one.contract, one.siteName, t('numberCount', { total: one.numbers })]
              .filter(Boolean)
              .join(' '),
          }))}
          onChange={(chosen) => void navigate(importsOf(voiceGroup, chosen))}
        />
      </Form>
    </PageSection>
  );
}
