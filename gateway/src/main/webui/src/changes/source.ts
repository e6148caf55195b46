import { useSearchParams } from 'react-router';
import { listChangeSets, readChangeSet, undoChangeSet, type ChangeSet } from '../api/changes';
import type { Page, PageQuery } from '../api/page';
import { useSite } from '../settings/site';

/** Whose changes a history shows, and how they are asked for. */
export interface ChangeSource {
  /** The contract or voice group. */
  of: string;
  /** The setting, if it is that of one. */
  setting?: string;
  /** The terminal user for whom they were made, if only such are shown. */
  onBehalfOf?: { name: string; showAll: () => void };
  mayWrite: boolean;
  list: (query: Omit<PageQuery, 'q'>, signal?: AbortSignal) => Promise<Page<ChangeSet>>;
  /** Absent where no change set is longer than a list shows. */
  read?: (id: string, signal?: AbortSignal) => Promise<ChangeSet>;
  undo: (id: string) => Promise<unknown>;
}

/** The changes of the contract whose settings are shown; all, or those the address asks for. */
export function useContractChanges(): ChangeSource {
  const { contract, mayWrite } = useSite();
  const [search, setSearch] = useSearchParams();
  const name = search.get('for') ?? undefined;
  return {
    of: contract,
    onBehalfOf: name === undefined ? undefined : { name, showAll: () => setSearch({}) },
    mayWrite,
    list: (query, signal) => listChangeSets(contract, { ...query, onBehalfOf: name }, signal),
    read: (id, signal) => readChangeSet(contract, id, signal),
    undo: (id) => undoChangeSet(contract, id),
  };
}
