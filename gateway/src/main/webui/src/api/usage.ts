import { answer, clientOf, type View } from './client';
import type { ServiceKind } from './entitlement';
import type { components, paths } from './generated/entitlement';

type Schemas = components['schemas'];

/** A service of which the reader has contracts, with its menu. */
export type OfferedService = View<Schemas['OfferedService'], 'usedAt'>;
export type Category = Schemas['Category'];
export type MenuEntry = Schemas['MenuEntry'];
export type RecentTarget = View<Schemas['RecentTarget'], 'siteName'>;

const entitlement = clientOf<paths>('entitlement');

/** Pinned ones first, then those used lately. */
export async function listServices(signal?: AbortSignal): Promise<OfferedService[]> {
  return (await answer(entitlement.GET('/v1/services', { signal }))) as OfferedService[];
}

export async function pinService(service: ServiceKind, pinned: boolean): Promise<void> {
  const params = { path: { service } };
  await (pinned
    ? entitlement.PUT('/v1/services/{service}/pin', { params })
    : entitlement.DELETE('/v1/services/{service}/pin', { params }));
}

export async function noteServiceUse(service: ServiceKind): Promise<void> {
  await entitlement.PUT('/v1/services/{service}/use', { params: { path: { service } } });
}

export async function listRecentTargets(signal?: AbortSignal): Promise<RecentTarget[]> {
  return (await answer(entitlement.GET('/v1/recent-targets', { signal }))) as RecentTarget[];
}

export async function noteRecentTarget(target: string): Promise<void> {
  await entitlement.PUT('/v1/recent-targets/{target}', { params: { path: { target } } });
}
