import { Button, ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsTable } from '../api/imports';
import { listGroups, removeGroup, type IncomingGroup } from '../api/routing';
import { RemoveModal } from '../settings/RemoveModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { Highlight } from '../ui/Highlight';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { useSort, type Sort } from '../ui/useSort';
import { GroupEditor } from './GroupEditor';

type GroupSort = 'name' | 'kind' | 'number' | 'members';

/** What the list can be sorted by. */
const GROUP_SORTS: readonly GroupSort[] = ['name', 'kind', 'number', 'members'];

/** Extensions that take calls together (E3). */
export function IncomingGroupPage() {
  const { t } = useTranslation('incoming');
  const { contract, mayWrite } = useSite();
  const filter = useFilter();
  const sort = useSort(GROUP_SORTS);
  const [editing, setEditing] = useState<IncomingGroup | 'new'>();
  const [removing, setRemoving] = useState<IncomingGroup>();
  const paging = useCursorPaging(`${contract} ${sort.asked ?? ''} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['incoming-groups', contract, { q: filter.q, sort: sort.asked, cursor, limit }],
    queryFn: ({ signal }) =>
      listGroups(contract, { q: filter.q || undefined, sort: sort.asked, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const { refresh } = useSaved(['incoming-groups'], contract);
  const add = mayWrite ? (
    <Button icon={<PlusIcon />} onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={add} />
      <ListPanel
        id="incoming-groups"
        list={list}
        paging={paging}
        filtered={filter.q !== ''}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <>
            <ToolbarItem>
              <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
            </ToolbarItem>
            <ToolbarItem>
              <ExportLink
                href={settingsTable(contract, 'incoming-groups', { q: filter.q, sort: sort.asked })}
                filtered={filter.q !== ''}
              />
            </ToolbarItem>
          </>
        }
      >
        {(groups) => (
          <GroupTable
            groups={groups}
            terms={filter.terms}
            sort={sort}
            edit={mayWrite ? setEditing : undefined}
            remove={setRemoving}
          />
        )}
      </ListPanel>
      {editing !== undefined && (
        <GroupEditor
          group={editing === 'new' ? undefined : editing}
          close={() => setEditing(undefined)}
        />
      )}
      {removing !== undefined && (
        <RemoveModal
          name={removing.name}
          remove={() => removeGroup(contract, removing)}
          refresh={refresh}
          close={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}

interface TableProps {
  groups: readonly IncomingGroup[];
  terms: readonly string[];
  sort: Sort<GroupSort>;
  /** Absent for readers. */
  edit?: (group: IncomingGroup) => void;
  remove: (group: IncomingGroup) => void;
}

function GroupTable({ groups, terms, sort, edit, remove }: TableProps) {
  const { t } = useTranslation(['incoming', 'common']);
  return (
    <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
      <Thead>
        <Tr>
          <Th sort={sort.of('name')}>{t('name')}</Th>
          <Th sort={sort.of('kind')}>{t('kind')}</Th>
          <Th sort={sort.of('number')}>{t('number')}</Th>
          <Th sort={sort.of('members')} info={{ tooltip: t('membersOrder') }}>
            {t('members')}
          </Th>
          {edit !== undefined && <Th screenReaderText={t('action')} />}
        </Tr>
      </Thead>
      <Tbody>
        {groups.map((group) => (
          <Tr key={group.id}>
            <Td dataLabel={t('name')} className="biz-words">
              <Highlight text={group.name} terms={terms} />
            </Td>
            <Td dataLabel={t('kind')}>{t(`kinds.${group.kind}`)}</Td>
            <Td dataLabel={t('number')} className="biz-number">
              {group.number ? <Highlight text={group.number} terms={terms} /> : t('common:none')}
            </Td>
            <Td dataLabel={t('members')} className="biz-words">
              {group.members.map((member) => member.number).join(', ')}
            </Td>
            {edit !== undefined && (
              <Td className="biz-action">
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={`${t('edit')}: ${group.name}`}
                  onClick={() => edit(group)}
                >
                  {t('edit')}
                </Button>{' '}
                <Button
                  variant="link"
                  isDanger
                  size="sm"
                  aria-label={`${t('common:delete')}: ${group.name}`}
                  onClick={() => remove(group)}
                >
                  {t('common:delete')}
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
