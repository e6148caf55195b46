import { Button, Label, Title } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listGrantChanges, undoGrantChange, type GrantChange } from '../api/grants';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useToast } from '../ui/toasts';
import { useActorNames } from '../users/useActorNames';
import { ChangeModal } from './ChangeModal';

const SHOWN = 10;

/** What was done to a group, newest first; the newest can be taken back (C12). */
export function GroupHistory({ group }: { group?: string }) {
  const { t } = useTranslation(['groups', 'common']);
  const [limit, setLimit] = useState(SHOWN);
  const [open, setOpen] = useState<GrantChange>();
  const changes = useQuery({
    queryKey: ['grant-changes', group, limit],
    queryFn: ({ signal }) => listGrantChanges({ group, limit }, signal),
    placeholderData: (before) => before,
  });
  const items = changes.data?.items ?? [];
  const name = useActorNames(items.flatMap((c) => [c.changedBy, c.account ?? '']));
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby="history-title">
      <Title id="history-title" headingLevel="h2" size="lg">
        {t('history')}
      </Title>
      {changes.isError && <ProblemAlert error={changes.error} />}
      {changes.isSuccess && items.length === 0 && <p className="biz-quiet">{t('noHistory')}</p>}
      <ol className="biz-history">
        {items.map((change) => (
          <Entry
            key={change.grantVersion}
            change={change}
            name={name}
            withGroup={group === undefined}
            open={() => setOpen(change)}
          />
        ))}
      </ol>
      {changes.data?.next && limit < 200 && (
        <Button variant="link" isInline onClick={() => setLimit(Math.min(200, limit + 50))}>
          {t('olderChanges')}
        </Button>
      )}
      {open !== undefined && (
        <ChangeModal change={open} name={name} close={() => setOpen(undefined)} />
      )}
    </section>
  );
}

interface EntryProps {
  change: GrantChange;
  name: (id: string) => string;
  withGroup: boolean;
  open: () => void;
}

function Entry({ change, name, withGroup, open }: EntryProps) {
  const { t } = useTranslation('groups');
  const times = useTimes();
  const what = useChangeText(change, name);
  return (
    <li>
      <p>
        {withGroup && <strong>{change.groupName || change.group} </strong>}
        {what}{' '}
        {change.undoes != null && (
          <Label isCompact color="grey">
            {t('isUndo')}
          </Label>
        )}
      </p>
      <p className="biz-quiet">
        {times.instant(change.changedAt)} {name(change.changedBy)}
      </p>
      <div className="biz-history__acts">
        <Button
          variant="link"
          isInline
          size="sm"
          onClick={open}
          aria-label={`${t('details')}: ${what}`}
        >
          {t('details')}
        </Button>
        {change.undoable && <Undo change={change} />}
      </div>
    </li>
  );
}

/** What was done, in a few words. */
export function useChangeText(change: GrantChange, name: (id: string) => string): string {
  const { t } = useTranslation('groups');
  switch (change.cause) {
    case 'PERMISSIONS':
      return t('change.permissions', {
        gaining: change.accountsGaining,
        losing: change.accountsLosing,
      });
    case 'MEMBERS':
      return t(change.joined ? 'change.joined' : 'change.left', {
        name: name(change.account ?? ''),
      });
    default:
      return t(change.groupStands ? 'change.created' : 'change.deleted');
  }
}

function Undo({ change }: { change: GrantChange }) {
  const { t } = useTranslation('groups');
  const queryClient = useQueryClient();
  const toast = useToast();
  const undo = useMutation({
    mutationFn: () => undoGrantChange(change.grantVersion),
    onSuccess: () => toast('success', t('undone')),
    onSettled: () =>
      Promise.all(
        [['grant-changes'], ['group', change.group], ['groups'], ['contracts']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
  return (
    <>
      <Button
        variant="link"
        isInline
        size="sm"
        isDisabled={undo.isPending}
        isLoading={undo.isPending}
        onClick={() => undo.mutate()}
      >
        {t('undo')}
      </Button>
      {undo.isError && <ProblemAlert error={undo.error} />}
    </>
  );
}
