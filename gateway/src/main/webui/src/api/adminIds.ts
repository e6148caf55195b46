import { answer, clientOf } from './client';
import type { components, paths } from './generated/identity';
import type { Page, PageQuery } from './page';

/** An admin ID of Dotphone Office that is linked to one's account. */
export type AdminId = components['schemas']['AdminIdLink'];

const identity = clientOf<paths>('identity');

export async function listAdminIds(query: PageQuery, signal?: AbortSignal): Promise<Page<AdminId>> {
  const sent = identity.GET('/v1/me/admin-ids', { params: { query }, signal });
  return (await answer(sent)) as Page<AdminId>;
}

export async function unlinkAdminId(id: string): Promise<void> {
  await identity.DELETE('/v1/me/admin-ids/{id}', { params: { path: { id } } });
}

/** Where one proves an admin ID’s password, to come back with it linked. */
export function linkUrl(language: string): string {
  return `/session/link?${new URLSearchParams({ lang: language })}`;
}
