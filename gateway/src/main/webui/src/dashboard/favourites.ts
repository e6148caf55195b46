import type { ServiceKind } from '../api/entitlement';

/** What somebody uses, kept by his browser. */
export interface Favourites {
  pinned: readonly ServiceKind[];
  /** Contracts entered, the latest first. */
  recent: readonly RecentContract[];
}

export interface RecentContract {
  number: string;
  service: ServiceKind;
  siteName: string;
}

export const NONE: Favourites = { pinned: [], recent: [] };

const KEPT = 5;

export function withRecent(favourites: Favourites, contract: RecentContract): Favourites {
  const others = favourites.recent.filter(({ number }) => number !== contract.number);
  return { ...favourites, recent: [contract, ...others].slice(0, KEPT) };
}

export function withPin(favourites: Favourites, service: ServiceKind): Favourites {
  const pinned = favourites.pinned.includes(service)
    ? favourites.pinned.filter((kind) => kind !== service)
    : [...favourites.pinned, service];
  return { ...favourites, pinned };
}

/** Pinned services first, then those used lately, then the others as they stood (C1). */
export function inOrder(
  services: readonly ServiceKind[],
  favourites: Favourites,
): readonly ServiceKind[] {
  const rank = (service: ServiceKind) => {
    if (favourites.pinned.includes(service)) {
      return -1;
    }
    const used = favourites.recent.findIndex((contract) => contract.service === service);
    return used === -1 ? KEPT : used;
  };
  return [...services].sort((one, other) => rank(one) - rank(other));
}

/** What was stored, as far as it can be trusted to be ours. */
export function parsed(stored: string | null): Favourites {
  try {
    const value = JSON.parse(stored ?? '') as Partial<Favourites>;
    return Array.isArray(value.pinned) && Array.isArray(value.recent)
      ? { pinned: value.pinned, recent: value.recent }
      : NONE;
  } catch {
    return NONE;
  }
}
