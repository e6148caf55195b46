import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Account } from '../api/identity';
import { useSession } from '../session/useSession';
import { Highlight } from '../ui/Highlight';
import { UserStatus } from './UserStatus';

interface Props {
  accounts: readonly Account[];
  terms: readonly string[];
}

export function UserTable({ accounts, terms }: Props) {
  const { t } = useTranslation('users');
  const self = useSession()?.account.id;
  return (
    <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
      <Thead>
        <Tr>
          <Th>{t('status')}</Th>
          <Th>{t('name')}</Th>
          <Th>{t('email')}</Th>
          <Th>{t('telephone')}</Th>
          <Th>{t('secondFactor')}</Th>
          <Th>{t('role')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {accounts.map((account) => (
          <Tr key={account.id}>
            <Td dataLabel={t('status')}>
              <UserStatus status={account.status} />
            </Td>
            <Td dataLabel={t('name')} className="biz-words">
              <Link to={`/users/${account.id}`}>
                <Highlight text={account.name} terms={terms} />
              </Link>
              {account.id === self && <span className="biz-quiet"> ({t('you')})</span>}
            </Td>
            <Td dataLabel={t('email')} modifier="breakWord">
              <Highlight text={account.email} terms={terms} />
            </Td>
            <Td dataLabel={t('telephone')} className="biz-value">
              <Highlight text={account.telephone} terms={terms} />
            </Td>
            <Td dataLabel={t('secondFactor')}>
              {account.secondFactor ? t(`factors.${account.secondFactor}`) : t('factorOpen')}
              {account.secondFactorSkipped && (
                <>
                  {' '}
                  <Label isCompact variant="outline">
                    {t('skip')}
                  </Label>
                </>
              )}
            </Td>
            <Td dataLabel={t('role')}>{t(`roles.${account.role}`)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
