import type { Columns } from '../ui/columns';

export type ContractColumn = 'service' | 'siteName' | 'groupNumber' | 'memo' | 'opening' | 'level';

export const CONTRACT_COLUMNS: Columns<ContractColumn> = {
  all: ['service', 'siteName', 'groupNumber', 'memo', 'opening', 'level'],
  simple: ['service', 'siteName', 'groupNumber', 'memo', 'level'],
};

export type ContractSort =
  'number' | 'operatingStatus' | 'service' | 'siteName' | 'groupNumber' | 'memo' | 'opening';

/** What the list can be sorted by. */
export const CONTRACT_SORTS: readonly ContractSort[] = [
  'number',
  'operatingStatus',
  'service',
  'siteName',
  'groupNumber',
  'memo',
  'opening',
];
