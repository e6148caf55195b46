import { Button, Label, Title, ToolbarItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '../api/changes';
import { ListPanel } from '../ui/ListPanel';
import { useTimes } from '../ui/time';
import { useCursorPaging } from '../ui/useCursorPaging';
import { ChangeSetModal } from './ChangeSetModal';
import type { ChangeSource } from './source';
import { OnBehalfOf, useActors } from './who';
import { useChangeWords } from './words';

/** The switch answers within seconds; meanwhile the list is read again. */
const WHILE_ON_ITS_WAY = 3_000;

const STATUS_COLOUR = { ACCEPTED: 'grey', DELIVERED: 'blue', APPLIED: 'green' } as const;

/** Change sets, newest first. */
export function ChangeHistory({ source }: { source: ChangeSource }) {
  const { t } = useTranslation('changes');
  const { of, setting, onBehalfOf } = source;
  const [open, setOpen] = useState<ChangeSet>();
  const paging = useCursorPaging(`${of} ${setting} ${onBehalfOf?.name}`, 20);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['change-sets', of, { setting, onBehalfOf: onBehalfOf?.name, cursor, limit }],
    queryFn: ({ signal }) => source.list({ cursor, limit }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      query.state.data?.items.some((set) => set.status === 'ACCEPTED') ? WHILE_ON_ITS_WAY : false,
  });
  const who = useActors(list.data?.items ?? []);
  return (
    <>
      <ListPanel
        id="change-sets"
        list={list}
        paging={paging}
        filtered={onBehalfOf !== undefined}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <>
            <ToolbarItem>
              <Title headingLevel="h2" size="lg">
                {t('history')}
              </Title>
            </ToolbarItem>
            {onBehalfOf !== undefined && (
              <ToolbarItem alignSelf="center">
                <Label color="purple" closeBtnAriaLabel={t('showAll')} onClose={onBehalfOf.showAll}>
                  {t('onlyFor', { name: onBehalfOf.name })}
                </Label>
              </ToolbarItem>
            )}
          </>
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
                <Row key={set.id} set={set} who={who(set)} open={() => setOpen(set)} />
              ))}
            </Tbody>
          </Table>
        )}
      </ListPanel>
      {open !== undefined && (
        <ChangeSetModal
          source={source}
          set={open}
          who={who(open)}
          close={() => setOpen(undefined)}
        />
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
        {who} <OnBehalfOf set={set} />
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
