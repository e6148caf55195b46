import { Button, Label, Title, ToolbarItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listChangeSets, type ChangeSet } from '../api/changes';
import { useSite } from '../settings/site';
import { ListPanel } from '../ui/ListPanel';
import { useTimes } from '../ui/time';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useAccountNames } from '../users/useAccountNames';
import { ChangeSetModal } from './ChangeSetModal';
import { useChangeWords } from './words';

/** The switch answers within seconds; meanwhile the list is read again. */
const WHILE_ON_ITS_WAY = 3_000;

const STATUS_COLOUR = { ACCEPTED: 'grey', DELIVERED: 'blue', APPLIED: 'green' } as const;

/** Change sets, newest first. */
export function ChangeHistory() {
  const { t } = useTranslation('changes');
  const { contract } = useSite();
  const [open, setOpen] = useState<ChangeSet>();
  const paging = useCursorPaging(contract, 20);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['change-sets', contract, { cursor, limit }],
    queryFn: ({ signal }) => listChangeSets(contract, { cursor, limit }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      query.state.data?.items.some((set) => set.status === 'ACCEPTED') ? WHILE_ON_ITS_WAY : false,
  });
  const name = useAccountNames(list.data?.items.map((set) => set.account) ?? []);
  return (
    <>
      <ListPanel
        id="change-sets"
        list={list}
        paging={paging}
        filtered={false}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <ToolbarItem>
            <Title headingLevel="h2" size="lg">
              {t('history')}
            </Title>
          </ToolbarItem>
        }
      >
        {(sets) => (
          <Table aria-label={t('history')} gridBreakPoint="grid-lg" className="biz-table">
            <Thead>
              <Tr>
                <Th>{t('when')}</Th>
                <Th>{t('who')}</Th>
                <Th width={40}>{t('what')}</Th>
                <Th>{t('status')}</Th>
                <Th screenReaderText={t('action')} />
              </Tr>
            </Thead>
            <Tbody>
              {sets.map((set) => (
                <Row key={set.id} set={set} who={name(set.account)} open={() => setOpen(set)} />
              ))}
            </Tbody>
          </Table>
        )}
      </ListPanel>
      {open !== undefined && (
        <ChangeSetModal set={open} who={name(open.account)} close={() => setOpen(undefined)} />
      )}
    </>
  );
}

function Row({ set, who, open }: { set: ChangeSet; who: string; open: () => void }) {
  const { t } = useTranslation('changes');
  const times = useTimes();
  const what = useChangeWords().sum(set.changes, set.total);
  return (
    <Tr>
      <Td dataLabel={t('when')}>{times.instant(set.changedAt)}</Td>
      <Td dataLabel={t('who')} className="biz-words">
        {who}
      </Td>
      <Td dataLabel={t('what')} className="biz-words">
        {what}{' '}
        {set.undoes != null && (
          <Label isCompact color="grey">
            {t('isUndo')}
          </Label>
        )}
        {set.undoneBy != null && (
          <Label isCompact color="orange">
            {t('wasUndone')}
          </Label>
        )}
      </Td>
      <Td dataLabel={t('status')}>
        <Label isCompact color={STATUS_COLOUR[set.status]}>
          {t(`statuses.${set.status}`)}
        </Label>
      </Td>
      <Td className="biz-action">
        <Button
          variant="secondary"
          size="sm"
          aria-label={`${t('details')}: ${t('changeTitle', { version: set.contractVersion })}`}
          onClick={open}
        >
          {t('details')}
        </Button>
      </Td>
    </Tr>
  );
}
