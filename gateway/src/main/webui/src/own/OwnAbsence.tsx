import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AbsenceConflict } from '../absence/AbsenceConflict';
import { AbsenceEditor } from '../absence/AbsenceEditor';
import { settingsOf, type AbsenceForm } from '../absence/absenceForm';
import { previewOwnAbsence, readOwnAbsence, setOwnAbsence } from '../api/own';
import type { Absence } from '../api/pbx';
import { apiError } from '../api/problem';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { useTimes } from '../ui/time';
import { useToast } from '../ui/toasts';
import { HeardModal } from './HeardModal';

/** The absence behaviour of one’s own extension (D6, E2). */
export function OwnAbsence({ contract }: { contract: string }) {
  const absence = useQuery({
    queryKey: ['own-absence', contract],
    queryFn: ({ signal }) => readOwnAbsence(contract, signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (absence.isError && absence.data === undefined) {
    return <ErrorState error={absence.error} retry={() => void absence.refetch()} />;
  }
  return absence.data === undefined ? (
    <Loading />
  ) : (
    <Edit contract={contract} first={absence.data} />
  );
}

function Edit({ contract, first }: { contract: string; first: Absence }) {
  const { t } = useTranslation('own');
  const queryClient = useQueryClient();
  const times = useTimes();
  const toast = useToast();
  const [base, setBase] = useState(first);
  // Counts how often the form began anew from what is stored.
  const [round, setRound] = useState(0);
  const [savedAt, setSavedAt] = useState<string>();
  const save = useMutation({
    mutationFn: (form: AbsenceForm) => setOwnAbsence(contract, base.version, settingsOf(form)),
    onSuccess: (saved) => {
      queryClient.setQueryData(['own-absence', contract], saved);
      setBase(saved);
      setRound(round + 1);
      setSavedAt(new Date().toISOString());
      // Which way calls come back is others’ settings, and not told.
      if (saved.warnings?.length) {
        toast('warning', t('loops'));
      }
    },
  });
  const preview = useMutation({
    mutationFn: async (form: AbsenceForm) => ({
      form,
      shown: await previewOwnAbsence(contract, settingsOf(form)),
    }),
  });
  const submit = (form: AbsenceForm) => {
    preview.reset();
    save.mutate(form);
  };
  const current = save.error ? (apiError(save.error).problem.current as Absence) : undefined;
  return (
    <AbsenceEditor
      key={round}
      first={base}
      busy={save.isPending}
      error={preview.error ?? (current === undefined ? save.error : null)}
      savedAt={savedAt && times.instant(savedAt)}
      disabled={false}
      touched={() => setSavedAt(undefined)}
      submit={submit}
      look={{ act: preview.mutate, busy: preview.isPending, label: t('heard.look') }}
      notice={(form) => (
        <>
          {preview.data !== undefined && (
            <HeardModal
              preview={preview.data.shown}
              save={() => submit(preview.data.form)}
              close={preview.reset}
            />
          )}
          {current !== undefined && (
            <AbsenceConflict
              before={base}
              now={current}
              mine={form}
              settle={(keep) => {
                setBase(current);
                save.reset();
                if (!keep) {
                  setRound(round + 1);
                }
              }}
            />
          )}
        </>
      )}
    />
  );
}
