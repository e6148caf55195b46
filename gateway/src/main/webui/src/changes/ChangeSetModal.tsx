import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChangeSet, UndoConflict } from '../api/changes';
import { apiError } from '../api/problem';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useToast } from '../ui/toasts';
import { Differences } from './Differences';
import type { ChangeSource } from './source';
import { OnBehalfOf } from './who';
import { useChangeWords } from './words';

interface Props {
  source: ChangeSource;
  set: ChangeSet;
  who: string;
  close: () => void;
}

/** So many settings go back within a second or two. */
const MANY = 1_000;

/** One change set with before and after; who may write takes it back here. */
export function ChangeSetModal({ source, set, who, close }: Props) {
  const { t } = useTranslation(['changes', 'common']);
  const { of, mayWrite, read } = source;
  const times = useTimes();
  const toast = useToast();
  const queryClient = useQueryClient();
  const whole = useQuery({
    queryKey: ['change-set', of, set.id],
    queryFn: read === undefined ? skipToken : ({ signal }) => read(set.id, signal),
    initialData: set.total <= set.changes.length ? set : undefined,
  });
  const undo = useMutation({
    mutationFn: () => source.undo(set.id),
    onSuccess: () => {
      toast('success', t('undone'));
      // Any setting may be another now.
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === of });
      close();
    },
  });
  const shown = whole.data ?? set;
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby="change-title">
      <ModalHeader
        title={t('changeTitle', { version: set.contractVersion })}
        labelId="change-title"
        description={`${times.instant(set.changedAt)} ${who}`}
      />
      <ModalBody tabIndex={0} aria-labelledby="change-title">
        {set.onBehalfOf != null && (
          <p>
            <OnBehalfOf set={set} />
          </p>
        )}
        {undo.isPending && set.total >= MANY && (
          <Alert component="p" variant="info" isInline title={t('undoing')} role="status" />
        )}
        {undo.isError && <Refused error={undo.error} />}
        <Differences changes={shown.changes} />
        {shown.total > shown.changes.length && (
          <p>{t('more', { count: shown.total - shown.changes.length })}</p>
        )}
      </ModalBody>
      <ModalFooter>
        {mayWrite && (
          <Button
            variant="secondary"
            isDisabled={undo.isPending}
            isLoading={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {t('undo')}
          </Button>
        )}
        <Button variant="link" onClick={close}>
          {t('common:close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('changes');
  const words = useChangeWords();
  const { problem } = apiError(error);
  const conflicts = problem.conflicts as UndoConflict[] | undefined;
  if (conflicts === undefined) {
    return <ProblemAlert error={error} more={problem.errors?.map(({ message }) => message)} />;
  }
  return (
    <Alert component="p" variant="warning" isInline title={problem.title} role="alert">
      <p>{t('conflicts')}</p>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.contractVersion} ${conflict.name}`}>
            {t('conflict', {
              version: conflict.contractVersion,
              name: `${words.resource(conflict.resource)} ${conflict.name ?? ''}`,
              fields: conflict.fields.map(words.field).join(t('comma')),
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
