import { useQuery } from '@tanstack/react-query';
import { AbsenceConflict } from '../absence/AbsenceConflict';
import { AbsenceEditor } from '../absence/AbsenceEditor';
import { settingsOf, type AbsenceForm } from '../absence/absenceForm';
import { previewOwnAbsence, readOwnAbsence, setOwnAbsence } from '../api/own';
import type { Absence } from '../api/pbx';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { useOwnEdit } from './useOwnEdit';

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
  const edit = useOwnEdit({
    first,
    queryKey: ['own-absence', contract],
    save: (version, form: AbsenceForm) => setOwnAbsence(contract, version, settingsOf(form)),
    look: (form) => previewOwnAbsence(contract, settingsOf(form)),
  });
  return (
    <AbsenceEditor
      key={edit.round}
      {...edit.editor}
      notice={(form) => (
        <>
          {edit.heard}
          {edit.conflict !== undefined && <AbsenceConflict {...edit.conflict} mine={form} />}
        </>
      )}
    />
  );
}
