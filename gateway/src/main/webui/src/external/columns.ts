import type { Columns } from '../ui/columns';

export type NumberColumn = 'rings' | 'kind' | 'memo' | 'updatedAt';

export const NUMBER_COLUMNS: Columns<NumberColumn> = {
  all: ['rings', 'kind', 'memo', 'updatedAt'],
  simple: ['rings', 'memo'],
};

export type NumberSort = 'digits' | 'rings' | 'kind' | 'memo' | 'updatedAt';

/** What the list can be sorted by. */
export const NUMBER_SORTS: readonly NumberSort[] = ['digits', 'rings', 'kind', 'memo', 'updatedAt'];
