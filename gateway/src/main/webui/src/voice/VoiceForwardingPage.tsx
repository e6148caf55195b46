import { Flex, PageSection } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { apiError } from '../api/problem';
import {
  listVoiceChanges,
  readVoiceNumber,
  setVoiceForwarding,
  undoVoiceChange,
  type VoiceNumber,
} from '../api/voice';
import { ChangeHistory } from '../changes/ChangeHistory';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { useLoops } from '../settings/useSaved';
import { ErrorState } from '../ui/ErrorState';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { useToast } from '../ui/toasts';
import { useVoiceGroup } from './site';
import { VoiceConflict } from './VoiceConflict';
import { VoiceEditor } from './VoiceEditor';
import { settingsOf, type VoiceForm } from './voiceForm';
import { VoicePath } from './VoicePath';

/** How calls to one number are forwarded (G2). */
export function VoiceForwardingPage() {
  const { t } = useTranslation(['voice', 'simulation']);
  const { voiceGroup } = useVoiceGroup();
  const id = useParams().number ?? '';
  const number = useQuery({
    queryKey: ['voice-number', voiceGroup, id],
    queryFn: ({ signal }) => readVoiceNumber(voiceGroup, id, signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (number.isError && number.data === undefined) {
    return <ErrorState error={number.error} retry={() => void number.refetch()} />;
  }
  if (number.data === undefined) {
    return <Loading />;
  }
  const { contract, siteName, siteId, mayWrite, version } = number.data;
  return (
    <>
      <PageHeading
        title={t('editTitle', { number: number.data.number })}
        lead={[contract, siteName, siteId].filter(Boolean).join(' ')}
        above={<VoicePath here={number.data.number} />}
        actions={
          <Flex>
            <LinkButton to={`/voice-groups/${voiceGroup}/plans`} variant="secondary">
              {t('toPlans')}
            </LinkButton>
            <LinkButton
              to={`/voice-groups/${voiceGroup}/simulation?dialed=${number.data.number}`}
              variant="secondary"
            >
              {t('simulation:open')}
            </LinkButton>
          </Flex>
        }
      />
      <PageSection hasBodyWrapper={false}>
        <Edit key={version} first={number.data} />
      </PageSection>
      <ChangeHistory
        source={{
          of: voiceGroup,
          setting: id,
          mayWrite,
          list: (query, signal) => listVoiceChanges(voiceGroup, id, query, signal),
          undo: (set) => undoVoiceChange(voiceGroup, id, set),
        }}
      />
    </>
  );
}

function Edit({ first }: { first: VoiceNumber }) {
  const { t } = useTranslation('settings');
  const { voiceGroup } = useVoiceGroup();
  const queryClient = useQueryClient();
  const toast = useToast();
  const tellLoops = useLoops();
  const [base, setBase] = useState(first);
  const show = (stored: VoiceNumber) => {
    queryClient.setQueryData(['voice-number', voiceGroup, first.id], stored);
  };
  const save = useMutation({
    mutationFn: (form: VoiceForm) =>
      setVoiceForwarding(voiceGroup, first.id, base.version, settingsOf(form)),
    onSuccess: (stored) => {
      toast('success', t('saved'));
      tellLoops(stored);
      for (const list of ['change-sets', 'voice-numbers', 'entered-destinations']) {
        void queryClient.invalidateQueries({ queryKey: [list, voiceGroup] });
      }
      show(stored);
    },
  });
  // Counts how often the form began anew from what is stored.
  const [round, setRound] = useState(0);
  const preview = usePreview<VoiceForm>(
    (form) => intended('voice-forwarding', base, settingsOf(form)),
    (form) => save.mutate(form),
    () => setRound(round + 1),
  );
  const failed = preview.error ?? save.error;
  const current = failed
    ? (apiError(failed).problem.current as VoiceNumber | undefined)
    : undefined;
  return (
    <VoiceEditor
      key={round}
      first={first}
      busy={save.isPending}
      error={current === undefined ? failed : null}
      submit={(form) => {
        preview.reset();
        save.mutate(form);
      }}
      look={{ act: preview.look, busy: preview.looking }}
      notice={(form) => (
        <>
          {preview.modal}
          {current !== undefined && (
            <VoiceConflict
              before={base.forwarding}
              now={current.forwarding}
              mine={form}
              settle={(keep) => {
                save.reset();
                preview.reset();
                if (keep) {
                  setBase(current);
                } else {
                  show({ ...current, mayWrite: first.mayWrite });
                }
              }}
            />
          )}
        </>
      )}
    />
  );
}
