import { Button, ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsTable } from '../api/imports';
import { listNumbers, removeNumber, type ExternalNumber } from '../api/routing';
import { RemoveModal } from '../settings/RemoveModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { ColumnChoice } from '../ui/ColumnChoice';
import { readColumns } from '../ui/columns';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useKept } from '../ui/useKept';
import { useFilter } from '../ui/useFilter';
import { useSort } from '../ui/useSort';
import { NUMBER_COLUMNS, NUMBER_SORTS } from './columns';
import { NumberEditor } from './NumberEditor';
import { NumberTable } from './NumberTable';
import { TakeOverModal } from './TakeOverModal';

/** Which telephone number rings what (E4). */
export function ExternalNumberPage() {
  const { t } = useTranslation('external');
  const { contract, mayWrite } = useSite();
  const filter = useFilter();
  const sort = useSort(NUMBER_SORTS);
  const [columns, setColumns] = useKept('columns.external-numbers', (kept) =>
    readColumns(NUMBER_COLUMNS, kept),
  );
  const [editing, setEditing] = useState<ExternalNumber | 'new'>();
  const [taking, setTaking] = useState(false);
  const [removing, setRemoving] = useState<ExternalNumber>();
  const paging = useCursorPaging(`${contract} ${sort.asked ?? ''} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['external-numbers', contract, { q: filter.q, sort: sort.asked, cursor, limit }],
    queryFn: ({ signal }) =>
      listNumbers(contract, { q: filter.q || undefined, sort: sort.asked, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const { refresh } = useSaved(['external-numbers'], contract);
  const add = mayWrite ? (
    <>
      <Button icon={<PlusIcon />} onClick={() => setEditing('new')}>
        {t('add')}
      </Button>{' '}
      <Button variant="secondary" onClick={() => setTaking(true)}>
        {t('takeOver')}
      </Button>
    </>
  ) : undefined;
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={add} />
      <ListPanel
        id="external-numbers"
        list={list}
        paging={paging}
        filtered={filter.q !== ''}
        empty={{ title: t('none'), hint: t('noneHint') }}
        tools={
          <>
            <ToolbarItem>
              <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
            </ToolbarItem>
            <ColumnChoice
              columns={NUMBER_COLUMNS}
              shown={columns}
              title={(column) => t(column)}
              show={setColumns}
            />
            <ToolbarItem>
              <ExportLink
                href={settingsTable(contract, 'external-numbers', {
                  q: filter.q,
                  sort: sort.asked,
                })}
                filtered={filter.q !== ''}
              />
            </ToolbarItem>
          </>
        }
      >
        {(numbers) => (
          <NumberTable
            numbers={numbers}
            terms={filter.terms}
            sort={sort}
            columns={columns}
            edit={mayWrite ? setEditing : undefined}
            remove={setRemoving}
          />
        )}
      </ListPanel>
      {editing !== undefined && (
        <NumberEditor
          number={editing === 'new' ? undefined : editing}
          close={() => setEditing(undefined)}
        />
      )}
      {taking && <TakeOverModal close={() => setTaking(false)} />}
      {removing !== undefined && (
        <RemoveModal
          name={removing.digits}
          remove={() => removeNumber(contract, removing)}
          refresh={refresh}
          close={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
