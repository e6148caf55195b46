import type { Columns } from '../ui/columns';

export type UserColumn = 'status' | 'email' | 'masterId' | 'telephone' | 'secondFactor' | 'role';

export const USER_COLUMNS: Columns<UserColumn> = {
  all: ['status', 'email', 'masterId', 'telephone', 'secondFactor', 'role'],
  simple: ['status', 'email', 'role'],
};

/** Until somebody chooses: only who came from the old portal has a master ID. */
export const USUAL_USER_COLUMNS = USER_COLUMNS.all.filter((column) => column !== 'masterId');

export type UserSort =
  'email' | 'name' | 'telephone' | 'status' | 'role' | 'secondFactor' | 'masterId';

/** What the list can be sorted by. */
export const USER_SORTS: readonly UserSort[] = [
  'email',
  'name',
  'telephone',
  'status',
  'role',
  'secondFactor',
  'masterId',
];
