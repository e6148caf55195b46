import { ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsTable } from '../api/imports';
import { listExtensions, type Extension } from '../api/pbx';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';
import { ColumnChoice } from '../ui/ColumnChoice';
import { readColumns } from '../ui/columns';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { LinkButton } from '../ui/LinkButton';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useKept } from '../ui/useKept';
import { useFilter } from '../ui/useFilter';
import { useSort } from '../ui/useSort';
import { EXTENSION_COLUMNS, EXTENSION_SORTS } from './columns';
import { DeleteExtension } from './DeleteExtension';
import { ExtensionTable } from './ExtensionTable';

export function ExtensionListPage() {
  const { t } = useTranslation('extensions');
  const { contract, mayWrite } = useSite();
  const filter = useFilter();
  const sort = useSort(EXTENSION_SORTS);
  const [columns, setColumns] = useKept('columns.extensions', (kept) =>
    readColumns(EXTENSION_COLUMNS, kept),
  );
  const [removing, setRemoving] = useState<Extension>();
  const paging = useCursorPaging(`${contract} ${sort.asked ?? ''} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['extensions', contract, { q: filter.q, sort: sort.asked, cursor, limit }],
    queryFn: ({ signal }) =>
      listExtensions(
        contract,
        { q: filter.q || undefined, sort: sort.asked, cursor, limit },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const add = mayWrite ? (
    <LinkButton to={`/contracts/${contract}/extensions/new`} icon={<PlusIcon />}>
      {t('add')}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeading title={t('title')} above={<Path />} actions={add} />
      <ListPanel
        id="extensions"
        list={list}
        paging={paging}
        filtered={filter.q !== ''}
        empty={{
          title: t('none'),
          hint: mayWrite ? t('noneHint') : t('noneReadOnly'),
          action: add,
        }}
        tools={
          <>
            <ToolbarItem>
              <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
            </ToolbarItem>
            <ColumnChoice
              columns={EXTENSION_COLUMNS}
              shown={columns}
              title={(column) => t(column)}
              show={setColumns}
            />
            <ToolbarItem>
              <ExportLink
                href={settingsTable(contract, 'extensions', { q: filter.q, sort: sort.asked })}
                filtered={filter.q !== ''}
              />
            </ToolbarItem>
          </>
        }
      >
        {(extensions) => (
          <ExtensionTable
            extensions={extensions}
            terms={filter.terms}
            sort={sort}
            columns={columns}
            remove={setRemoving}
          />
        )}
      </ListPanel>
      {removing !== undefined && (
        <DeleteExtension extension={removing} close={() => setRemoving(undefined)} />
      )}
    </>
  );
}
