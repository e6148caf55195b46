import { answer, clientOf, type View } from './client';
import type { components, paths } from './generated/entitlement';

/** A place at which the company has contracts. */
export type Site = View<components['schemas']['Site'], 'latitude' | 'longitude'>;

const entitlement = clientOf<paths>('entitlement');

export async function listSites(signal?: AbortSignal): Promise<Site[]> {
  return (await answer<unknown>(entitlement.GET('/v1/sites', { signal }))) as Site[];
}
