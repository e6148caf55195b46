import { ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listLoginIds, loginIdTable } from '../api/dotphone';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';
import { ColumnChoice } from '../ui/ColumnChoice';
import { readColumns } from '../ui/columns';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { useKept } from '../ui/useKept';
import { useSort } from '../ui/useSort';
import { LOGIN_ID_COLUMNS, LOGIN_ID_SORTS, loginIdColumns } from './columns';
import { LoginIdTable } from './LoginIdTable';

/** The login IDs of a Dotphone Office contract (D5, G3). */
export function LoginIdListPage() {
  const { t } = useTranslation('dotphone');
  const { contract } = useSite();
  const filter = useFilter();
  const sort = useSort(LOGIN_ID_SORTS);
  const [kept, setColumns] = useKept('columns.login-ids', (stored) =>
    readColumns(LOGIN_ID_COLUMNS, stored, LOGIN_ID_COLUMNS.all),
  );
  const paging = useCursorPaging(`${contract} ${sort.asked ?? ''} ${filter.q}`);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['login-ids', contract, { q: filter.q, sort: sort.asked, cursor, limit }],
    queryFn: ({ signal }) =>
      listLoginIds(contract, { q: filter.q || undefined, sort: sort.asked, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const columns = loginIdColumns(list.data?.items[0]?.options ?? []);
  const shown = columns.all.filter((column) => kept.includes(column));
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} above={<Path />} />
      <ListPanel
        id="login-ids"
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
              columns={columns}
              shown={shown}
              title={(column) => t(column)}
              // What this contract hasn’t stays chosen for others that have it.
              show={(chosen) =>
                setColumns([...chosen, ...kept.filter((one) => !columns.all.includes(one))])
              }
            />
            <ToolbarItem>
              <ExportLink
                href={loginIdTable(contract, { q: filter.q, sort: sort.asked })}
                filtered={filter.q !== ''}
              />
            </ToolbarItem>
          </>
        }
      >
        {(loginIds) => (
          <LoginIdTable loginIds={loginIds} terms={filter.terms} sort={sort} columns={shown} />
        )}
      </ListPanel>
    </>
  );
}
