import { PageSection } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { apiError } from '../api/problem';
import { readAbsence, readExtension, setAbsence, type Absence } from '../api/pbx';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';
import { useLoops } from '../settings/useSaved';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { useTimes } from '../ui/time';
import { AbsenceConflict } from './AbsenceConflict';
import { AbsenceEditor } from './AbsenceEditor';
import { settingsOf, type AbsenceForm } from './absenceForm';

/** The absence behaviour of one extension (E2). */
export function AbsencePage() {
  const { t } = useTranslation('absence');
  const { contract } = useSite();
  const id = useParams().extension ?? '';
  const extension = useQuery({
    queryKey: ['extension', contract, id],
    queryFn: ({ signal }) => readExtension(contract, id, signal),
  });
  const absence = useQuery({
    queryKey: ['absence', contract, id],
    queryFn: ({ signal }) => readAbsence(contract, id, signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const failed = [extension, absence].find((query) => query.isError && query.data === undefined);
  if (failed !== undefined) {
    return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  }
  if (extension.data === undefined || absence.data === undefined) {
    return <Loading />;
  }
  const { number, memo } = extension.data;
  return (
    <>
      <PageHeading
        title={t('title', { number })}
        lead={
          <>
            {memo !== '' && <strong>{memo} </strong>}
            {t('lead')}
          </>
        }
        above={<Path here={`${number} ${t('here')}`} />}
      />
      <PageSection hasBodyWrapper={false} isFilled>
        <Edit id={id} first={absence.data} />
      </PageSection>
    </>
  );
}

function Edit({ id, first }: { id: string; first: Absence }) {
  const { contract, mayWrite } = useSite();
  const queryClient = useQueryClient();
  const times = useTimes();
  const tellLoops = useLoops();
  const [base, setBase] = useState(first);
  // Counts how often the form began anew from what is stored.
  const [round, setRound] = useState(0);
  const [savedAt, setSavedAt] = useState<string>();
  const save = useMutation({
    mutationFn: (form: AbsenceForm) => setAbsence(contract, id, base.version, settingsOf(form)),
    onSuccess: (saved) => {
      queryClient.setQueryData(['absence', contract, id], saved);
      setBase(saved);
      setRound(round + 1);
      setSavedAt(new Date().toISOString());
      tellLoops(saved);
    },
  });
  const preview = usePreview<AbsenceForm>(
    (form) => intended('absence', { id, version: base.version }, settingsOf(form)),
    (form) => save.mutate(form),
    () => setRound(round + 1),
  );
  const failed = preview.error ?? save.error;
  const current = failed ? (apiError(failed).problem.current as Absence) : undefined;
  return (
    <AbsenceEditor
      key={round}
      first={base}
      backTo={`/contracts/${contract}/extensions`}
      busy={save.isPending}
      error={current === undefined ? failed : null}
      savedAt={savedAt && times.instant(savedAt)}
      disabled={!mayWrite}
      touched={() => setSavedAt(undefined)}
      submit={(form) => {
        preview.reset();
        save.mutate(form);
      }}
      look={{ act: preview.look, busy: preview.looking }}
      notice={(form) => (
        <>
          {preview.modal}
          {current !== undefined && (
            <AbsenceConflict
              before={base}
              now={current}
              mine={form}
              settle={(keep) => {
                setBase(current);
                save.reset();
                preview.reset();
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
