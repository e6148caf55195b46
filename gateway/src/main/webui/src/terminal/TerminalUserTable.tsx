import { Button, Label } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerminalUser } from '../api/terminalUsers';
import { Highlight } from '../ui/Highlight';
import type { Sort } from '../ui/useSort';
import type { TerminalUserColumn, TerminalUserSort } from './columns';

interface Props {
  users: readonly TerminalUser[];
  terms: readonly string[];
  sort: Sort<TerminalUserSort>;
  columns: readonly TerminalUserColumn[];
  /** Kinds are told apart, and numbers are telephone numbers. */
  dotphone: boolean;
  /** Absent for readers. */
  acts?: {
    changeMfa: (user: TerminalUser) => void;
    busy: boolean;
    password: (user: TerminalUser) => void;
    unlock: (user: TerminalUser) => void;
  };
}

export function TerminalUserTable({ users, terms, sort, columns, dotphone, acts }: Props) {
  const { t } = useTranslation(['terminal', 'common']);
  const number = t(dotphone ? 'telephone' : 'number');
  const cell = (user: TerminalUser, column: TerminalUserColumn): ReactNode => {
    switch (column) {
      case 'loginId':
        return <Highlight text={user.loginId} terms={terms} />;
      case 'passwordSet':
        return t(user.passwordSet ? 'set' : 'unset');
      case 'mfa':
        return (
          <>
            {t(user.mfa ? 'on' : 'off')}{' '}
            {user.mfaMandatory && (
              <Label isCompact variant="outline">
                {t('mandatory')}
              </Label>
            )}
          </>
        );
      case 'mailAddress':
        return user.mailAddress ?? t('unset');
      case 'lock':
        return user.locked ? (
          <Label isCompact status="warning">
            {t('locked')}
          </Label>
        ) : (
          t('notLocked')
        );
    }
  };
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            {dotphone && (
              <Th modifier="nowrap" sort={sort.of('kind')}>
                {t('kind')}
              </Th>
            )}
            <Th modifier="nowrap" sort={sort.of('number')}>
              {number}
            </Th>
            {columns.map((column) => (
              <Th key={column} modifier="nowrap" sort={sort.of(column)}>
                {t(column)}
              </Th>
            ))}
            {acts !== undefined && <Th screenReaderText={t('action')} />}
          </Tr>
        </Thead>
        <Tbody>
          {users.map((user) => (
            <Tr key={user.id}>
              {dotphone && <Td dataLabel={t('kind')}>{t(`kindOf.${user.kind}`)}</Td>}
              <Td dataLabel={number} className="biz-number">
                {user.number === '' ? (
                  t('common:none')
                ) : (
                  <Highlight text={user.number} terms={terms} />
                )}
              </Td>
              {columns.map((column) => (
                <Td
                  key={column}
                  dataLabel={t(column)}
                  className={column === 'loginId' || column === 'mailAddress' ? 'biz-value' : ''}
                >
                  {cell(user, column)}
                </Td>
              ))}
              {acts !== undefined && (
                <Td className="biz-action">
                  {user.locked && (
                    <>
                      <Button
                        variant="secondary"
                        size="sm"
                        aria-label={`${t('unlock')}: ${user.loginId}`}
                        isDisabled={acts.busy}
                        onClick={() => acts.unlock(user)}
                      >
                        {t('unlock')}
                      </Button>{' '}
                    </>
                  )}
                  <Button
                    variant="secondary"
                    size="sm"
                    aria-label={`${t(user.mfa ? 'turnOff' : 'turnOn')}: ${user.loginId}`}
                    isDisabled={user.mfaMandatory || acts.busy}
                    onClick={() => acts.changeMfa(user)}
                  >
                    {t(user.mfa ? 'turnOff' : 'turnOn')}
                  </Button>{' '}
                  <Button
                    variant="secondary"
                    size="sm"
                    aria-label={`${t('newPassword')}: ${user.loginId}`}
                    onClick={() => acts.password(user)}
                  >
                    {t('newPassword')}
                  </Button>
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
