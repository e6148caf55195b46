import { FormSelect, FormSelectOption, ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { terminalUserTable } from '../api/imports';
import {
  listTerminalUsers,
  setMfa,
  unlockTerminalUser,
  type PasswordSet,
  type TerminalUser,
} from '../api/terminalUsers';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { ColumnChoice } from '../ui/ColumnChoice';
import { readColumns } from '../ui/columns';
import { ExportLink } from '../ui/ExportLink';
import { FilterField } from '../ui/FilterField';
import { LinkButton } from '../ui/LinkButton';
import { ListPanel } from '../ui/ListPanel';
import { PageHeading } from '../ui/PageHeading';
import { useToast } from '../ui/toasts';
import { useCursorPaging } from '../ui/useCursorPaging';
import { useFilter } from '../ui/useFilter';
import { useKept } from '../ui/useKept';
import { useProblemText } from '../ui/useProblemText';
import { useSort } from '../ui/useSort';
import { TERMINAL_USER_COLUMNS, TERMINAL_USER_SORTS } from './columns';
import { NewPassword } from './NewPassword';
import { PasswordOnce } from './PasswordOnce';
import { TerminalUserTable } from './TerminalUserTable';

const AT_ONCE = 100;

/** The kinds of users a Dotphone Office contract has. */
const KINDS = ['ALL', 'LOGIN_ID', 'ADMIN_ID'] as const;
type Kind = (typeof KINDS)[number];

/** Who signs in for the contract's extensions or login IDs, and how (D3, D5). */
export function TerminalUserPage() {
  const { t } = useTranslation('terminal');
  const { contract, service, mayWrite } = useSite();
  const dotphone = service === 'DOTPHONE_OFFICE';
  const toast = useToast();
  const problemText = useProblemText();
  const filter = useFilter();
  const sort = useSort(TERMINAL_USER_SORTS);
  const [columns, setColumns] = useKept('columns.terminal-users', (kept) =>
    readColumns(TERMINAL_USER_COLUMNS, kept, TERMINAL_USER_COLUMNS.all),
  );
  const [kind, setKind] = useState<Kind>('ALL');
  const [asked, setAsked] = useState<TerminalUser>();
  const [made, setMade] = useState<PasswordSet>();
  const shown = {
    q: filter.q || undefined,
    kind: kind === 'ALL' ? undefined : kind,
    sort: sort.asked,
  };
  const filtered = shown.q !== undefined || shown.kind !== undefined;
  const paging = useCursorPaging(`${contract} ${kind} ${sort.asked ?? ''} ${filter.q}`, AT_ONCE);
  const { cursor, limit } = paging;
  const list = useQuery({
    queryKey: ['terminal-users', contract, { ...shown, cursor, limit }],
    queryFn: ({ signal }) => listTerminalUsers(contract, { ...shown, cursor, limit }, signal),
    placeholderData: keepPreviousData,
  });
  const { refresh } = useSaved(['terminal-users'], contract);
  const mfa = useMutation({
    mutationFn: (user: TerminalUser) => setMfa(contract, user, !user.mfa),
    onSuccess: ({ mfa: on, loginId }) =>
      toast('success', t(on ? 'mfaIsOn' : 'mfaIsOff', { loginId })),
    onError: (error) => toast('danger', problemText(error)),
    onSettled: refresh,
  });
  const unlock = useMutation({
    mutationFn: (user: TerminalUser) => unlockTerminalUser(contract, user.id),
    onSuccess: (_, { loginId }) => toast('success', t('isUnlocked', { loginId })),
    onError: (error) => toast('danger', problemText(error)),
    onSettled: refresh,
  });
  const passwordSet = (set: PasswordSet) => {
    refresh();
    setAsked(undefined);
    if (set.password) {
      setMade(set);
    } else {
      toast('success', t('passwordIsSet', { loginId: set.loginId }));
    }
  };
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t(dotphone ? 'dotphoneLead' : 'lead')}
        actions={
          <LinkButton to={`/contracts/${contract}/terminal-users/imports`} variant="secondary">
            {t('csv')}
          </LinkButton>
        }
      />
      <ListPanel
        id="terminal-users"
        list={list}
        paging={paging}
        filtered={filtered}
        empty={{ title: t('none'), hint: t(dotphone ? 'dotphoneNoneHint' : 'noneHint') }}
        tools={
          <>
            <ToolbarItem>
              <FilterField
                filter={filter}
                label={t('filter')}
                placeholder={t(dotphone ? 'dotphoneFilterHint' : 'filterHint')}
              />
            </ToolbarItem>
            {dotphone && (
              <ToolbarItem>
                <FormSelect
                  aria-label={t('kindFilter')}
                  value={kind}
                  onChange={(_event, chosen) => setKind(chosen as Kind)}
                >
                  {KINDS.map((one) => (
                    <FormSelectOption key={one} value={one} label={t(`kindOf.${one}`)} />
                  ))}
                </FormSelect>
              </ToolbarItem>
            )}
            <ColumnChoice
              columns={TERMINAL_USER_COLUMNS}
              shown={columns}
              title={(column) => t(column)}
              show={setColumns}
            />
            <ToolbarItem>
              <ExportLink href={terminalUserTable(contract, shown)} filtered={filtered} />
            </ToolbarItem>
          </>
        }
      >
        {(users) => (
          <TerminalUserTable
            users={users}
            dotphone={dotphone}
            terms={filter.terms}
            sort={sort}
            columns={columns}
            acts={
              mayWrite
                ? {
                    changeMfa: mfa.mutate,
                    busy: mfa.isPending || unlock.isPending,
                    password: setAsked,
                    unlock: unlock.mutate,
                  }
                : undefined
            }
          />
        )}
      </ListPanel>
      {asked !== undefined && (
        <NewPassword
          contract={contract}
          user={asked}
          done={passwordSet}
          close={() => setAsked(undefined)}
        />
      )}
      {made !== undefined && <PasswordOnce set={made} close={() => setMade(undefined)} />}
    </>
  );
}
