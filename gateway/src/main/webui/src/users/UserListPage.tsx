import { ToolbarItem } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAccounts } from '../api/identity';
import { FilterField } from '../ui/FilterField';
import { LinkButton } from '../ui/LinkButton';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { UserTable } from './UserTable';

/** The company's users (A7). */
export function UserListPage() {
  const { t } = useTranslation('users');
  const filter = useFilter();
  const paging = useCursorPaging(filter.q);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['accounts', { q: filter.q, cursor, limit }],
    queryFn: ({ signal }) => listAccounts({ q: filter.q || undefined, cursor, limit }, signal),
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
          <ToolbarItem>
            <FilterField filter={filter} label={t('filter')} placeholder={t('filterHint')} />
          </ToolbarItem>
        }
      >
        {(accounts) => <UserTable accounts={accounts} terms={filter.terms} />}
      </ListPanel>
    </>
  );
}
