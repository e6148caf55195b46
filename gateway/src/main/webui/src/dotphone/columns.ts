import type { LoginId } from '../api/dotphone';
import type { Columns } from '../ui/columns';
import { reactionsWith } from './optionsForm';

export type LoginIdColumn = 'number' | 'diverting' | 'rejectAnonymous' | 'clickToDial';

const ALL: readonly LoginIdColumn[] = ['number', 'diverting', 'rejectAnonymous', 'clickToDial'];

/** The columns for a contract that has these options. */
export function loginIdColumns(options: LoginId['options']): Columns<LoginIdColumn> {
  const has: Record<LoginIdColumn, boolean> = {
    number: true,
    diverting: reactionsWith(options).length > 1,
    rejectAnonymous: options.includes('ANONYMOUS_REJECTION'),
    clickToDial: options.includes('CLICK_TO_DIAL'),
  };
  return { all: ALL.filter((column) => has[column]), simple: ['number'] };
}

/** What a browser keeps, of whatever contract. */
export const LOGIN_ID_COLUMNS: Columns<LoginIdColumn> = { all: ALL, simple: ['number'] };

export type LoginIdSort = 'loginId' | 'number';

/** What the list can be sorted by. */
export const LOGIN_ID_SORTS: readonly LoginIdSort[] = ['loginId', 'number'];
