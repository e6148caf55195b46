import { createContext, use, type ComponentType } from 'react';
import type { Source } from '../api/imports';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';

/** Which tables a list of imports is about, and where its pages are. */
export interface Place {
  service: Source['service'];
  path: string;
  /** What is meant unless something else is chosen. */
  kind: string;
  /** Whether what a file leaves out may be removed. */
  mayReplace: boolean;
  /** What can be done about an import that was applied. */
  afterwards: 'history' | 'undo' | 'passwords';
  /** From the site’s first page to an import. */
  Above: ComponentType<{ here: string }>;
  /** The contract, where it isn’t the one whose settings site this is. */
  at?: { contract: string; voiceGroup: string; mayWrite: boolean };
}

const SETTINGS: Place = {
  service: 'pbx',
  path: 'imports',
  kind: 'extensions',
  mayReplace: true,
  afterwards: 'history',
  Above: Path,
};

export const ACCOUNTS: Place = {
  service: 'identity',
  path: 'terminal-users/imports',
  kind: 'accounts',
  mayReplace: false,
  afterwards: 'passwords',
  Above: Path,
};

export const ImportPlace = createContext(SETTINGS);

/** The place as pages and requests need it. */
export function usePlace() {
  const place = use(ImportPlace);
  const site = useSite();
  const { contract, mayWrite } = place.at ?? site;
  const voiceGroup = place.at?.voiceGroup;
  const source: Source = { service: place.service, contract, voiceGroup };
  const root = voiceGroup === undefined ? '' : `/voice-groups/${voiceGroup}`;
  return { ...place, mayWrite, source, path: `${root}/contracts/${contract}/${place.path}` };
}
