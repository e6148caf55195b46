import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account } from '../api/identity';
import { useAccount } from '../session/useSession';
import { Highlight } from '../ui/Highlight';
import type { Sort } from '../ui/useSort';
import type { UserColumn, UserSort } from './columns';
import { UserStatus } from './UserStatus';

interface Props {
  accounts: readonly Account[];
  terms: readonly string[];
  sort: Sort<UserSort>;
  columns: readonly UserColumn[];
}

export function UserTable({ accounts, terms, sort, columns }: Props) {
  const { t } = useTranslation(['users', 'common']);
  const self = useAccount()?.id;
  const cell = (account: Account, column: UserColumn): ReactNode => {
    switch (column) {
      case 'status':
        return <UserStatus status={account.status} />;
      case 'masterId':
        return account.masterId ? (
          <Highlight text={account.masterId} terms={terms} />
        ) : (
          t('common:none')
        );
      case 'email':
      case 'telephone':
        return <Highlight text={account[column]} terms={terms} />;
      case 'secondFactor':
        return (
          <>
            {account.secondFactor ? t(`factors.${account.secondFactor}`) : t('factorOpen')}
            {account.secondFactorSkipped && (
              <>
                {' '}
                <Label isCompact variant="outline">
                  {t('skip')}
                </Label>
              </>
            )}
          </>
        );
      case 'role':
        return t(`roles.${account.role}`);
    }
  };
  return (
    <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
      <Thead>
        <Tr>
          <Th sort={sort.of('name')}>{t('name')}</Th>
          {columns.map((column) => (
            <Th key={column} sort={sort.of(column)}>
              {t(column)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {accounts.map((account) => (
          <Tr key={account.id}>
            <Td dataLabel={t('name')} className="biz-words">
              <Link to={`/users/${account.id}`}>
                <Highlight text={account.name} terms={terms} />
              </Link>
              {account.id === self && <span className="biz-quiet"> ({t('you')})</span>}
            </Td>
            {columns.map((column) => (
              <Td
                key={column}
                dataLabel={t(column)}
                modifier={column === 'email' || column === 'masterId' ? 'breakWord' : undefined}
                className={column === 'telephone' ? 'biz-value' : ''}
              >
                {cell(account, column)}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
