import type { Columns } from '../ui/columns';

export type UserColumn = 'status' | 'email' | 'telephone' | 'secondFactor' | 'role';

export const USER_COLUMNS: Columns<UserColumn> = {
  all: ['status', 'email', 'telephone', 'secondFactor', 'role'],
  simple: ['status', 'email', 'role'],
};

export type UserSort = 'email' | 'name' | 'telephone' | 'status' | 'role' | 'secondFactor';

/** What the list can be sorted by. */
export const USER_SORTS: readonly UserSort[] = [
  'email',
  'name',
  'telephone',
  'status',
  'role',
  'secondFactor',
];
