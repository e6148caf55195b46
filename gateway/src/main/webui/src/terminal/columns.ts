import type { Columns } from '../ui/columns';

export type TerminalUserColumn = 'loginId' | 'passwordSet' | 'mfa' | 'mailAddress' | 'lock';

export const TERMINAL_USER_COLUMNS: Columns<TerminalUserColumn> = {
  all: ['loginId', 'passwordSet', 'mfa', 'mailAddress', 'lock'],
  simple: ['loginId', 'passwordSet', 'mfa', 'lock'],
};

export type TerminalUserSort = 'number' | 'loginId' | 'kind' | 'passwordSet' | 'mfa';

/** What the list can be sorted by. */
export const TERMINAL_USER_SORTS: readonly TerminalUserSort[] = [
  'number',
  'loginId',
  'kind',
  'passwordSet',
  'mfa',
];
