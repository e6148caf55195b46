import { ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountTable, listAccounts } from '../api/identity';
import { ColumnChoice } from '../ui/ColumnChoice';
import { readColumns } from '../ui/columns';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { LinkButton } from '../ui/LinkButton';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { useKept } from '../ui/useKept';
import { useSort } from '../ui/useSort';
import { USER_COLUMNS, USER_SORTS, USUAL_USER_COLUMNS } from './columns';
import { UserTable } from './UserTable';

/** The company's users (A7). */
export function UserListPage() {
  const { t } = useTranslation('users');
  const filter = useFilter();
  const sort = useSort(USER_SORTS);
  const [columns, setColumns] = useKept('columns.users', (kept) =>
    readColumns(USER_COLUMNS, kept, USUAL_USER_COLUMNS),
  );
  const paging = useCursorPaging(`${sort.asked ?? ''} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['accounts', { q: filter.q, sort: sort.asked, cursor, limit }],
    queryFn: ({ signal }) =>
      listAccounts({ q: filter.q || undefined, sort: sort.asked, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeading
        title={t('title')}
        actions={
          <LinkButton to="/users/new" icon={<PlusIcon />}>
            {t('add')}
          </LinkButton>
        }
      />
      <ListPanel
        id="users"
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
              columns={USER_COLUMNS}
              shown={columns}
              title={(column) => t(column)}
              show={setColumns}
            />
            <ToolbarItem>
              <ExportLink
                href={accountTable({ q: filter.q, sort: sort.asked })}
                filtered={filter.q !== ''}
              />
            </ToolbarItem>
          </>
        }
      >
        {(accounts) => (
          <UserTable accounts={accounts} terms={filter.terms} sort={sort} columns={columns} />
        )}
      </ListPanel>
    </>
  );
}
