import type { Columns } from '../ui/columns';

export type VoiceColumn = 'siteId' | 'contract' | 'forwarding' | 'conditions' | 'destination';

export const VOICE_COLUMNS: Columns<VoiceColumn> = {
  all: ['siteId', 'contract', 'forwarding', 'conditions', 'destination'],
  simple: ['siteId', 'contract', 'forwarding', 'destination'],
};

export type VoiceSort = 'number' | 'siteId' | 'contract' | 'forwarding';

/** What the list can be sorted by. */
export const VOICE_SORTS: readonly VoiceSort[] = ['number', 'siteId', 'contract', 'forwarding'];
