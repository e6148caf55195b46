import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CONDITIONS } from '../absence/absenceForm';
import type { LoginId } from '../api/dotphone';
import { useSite } from '../settings/site';
import { Highlight } from '../ui/Highlight';
import { LinkButton } from '../ui/LinkButton';
import type { Sort } from '../ui/useSort';
import type { LoginIdColumn, LoginIdSort } from './columns';

interface Props {
  loginIds: readonly LoginId[];
  terms: readonly string[];
  sort: Sort<LoginIdSort>;
  columns: readonly LoginIdColumn[];
}

/** Login IDs with their numbers, and of each option whether it is used. */
export function LoginIdTable({ loginIds, terms, sort, columns }: Props) {
  const { t } = useTranslation('dotphone');
  const { contract, mayWrite } = useSite();
  const used = (on: boolean) => t(on ? 'on' : 'off');
  const action = t(mayWrite ? 'open' : 'show');
  const cell = (row: LoginId, column: LoginIdColumn): ReactNode => {
    switch (column) {
      case 'number':
        return <Highlight text={row.number} terms={terms} />;
      case 'diverting':
        return used(CONDITIONS.some((one) => (row[one] ?? 'NOTHING') !== 'NOTHING'));
      case 'rejectAnonymous':
      case 'clickToDial':
        return used(row[column] === true);
    }
  };
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap" sort={sort.of('loginId')}>
              {t('loginId')}
            </Th>
            {columns.map((column) => (
              <Th key={column} sort={sort.of(column)}>
                {t(column)}
              </Th>
            ))}
            <Th screenReaderText={t('action')} />
          </Tr>
        </Thead>
        <Tbody>
          {loginIds.map((row) => {
            const to = `/contracts/${contract}/login-ids/${encodeURIComponent(row.loginId)}`;
            return (
              <Tr key={row.number}>
                <Td dataLabel={t('loginId')} className="biz-value">
                  <Link to={to}>
                    <Highlight text={row.loginId} terms={terms} />
                  </Link>
                </Td>
                {columns.map((column) => (
                  <Td
                    key={column}
                    dataLabel={t(column)}
                    className={column === 'number' ? 'biz-number' : ''}
                  >
                    {cell(row, column)}
                  </Td>
                ))}
                <Td className="biz-action">
                  <LinkButton
                    to={to}
                    variant="secondary"
                    size="sm"
                    aria-label={`${action}: ${row.loginId}`}
                  >
                    {action}
                  </LinkButton>
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
