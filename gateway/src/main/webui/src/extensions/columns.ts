import type { Columns } from '../ui/columns';

export type ExtensionColumn =
  | 'siteNumber'
  | 'terminalNumber'
  | 'officeLinkNumber'
  | 'terminalKind'
  | 'absence'
  | 'sipUserId'
  | 'multipleDevices'
  | 'outgoingNumber'
  | 'notificationNumber'
  | 'directedPickup'
  | 'barringProfile'
  | 'deliveryAddress'
  | 'terminalItem'
  | 'terminalMemo'
  | 'memo'
  | 'updatedAt';

export const EXTENSION_COLUMNS: Columns<ExtensionColumn> = {
  all: [
    'siteNumber',
    'terminalNumber',
    'officeLinkNumber',
    'terminalKind',
    'absence',
    'sipUserId',
    'multipleDevices',
    'outgoingNumber',
    'notificationNumber',
    'directedPickup',
    'barringProfile',
    'deliveryAddress',
    'terminalItem',
    'terminalMemo',
    'memo',
    'updatedAt',
  ],
  simple: ['siteNumber', 'terminalNumber', 'officeLinkNumber', 'terminalKind', 'absence', 'memo'],
};

export type ExtensionSort = 'number' | 'officeLinkNumber' | 'terminalKind' | 'absence' | 'memo';

/** What the list can be sorted by. */
export const EXTENSION_SORTS: readonly ExtensionSort[] = [
  'number',
  'officeLinkNumber',
  'terminalKind',
  'absence',
  'memo',
];
