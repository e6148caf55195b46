import { answer, clientOf, type View } from './client';
import type { Level, ServiceKind } from './entitlement';
import type { components, paths } from './generated/entitlement';
import type { Page, PageQuery } from './page';

type Schemas = components['schemas'];

/** What a settings site is entered for: a contract or a voice group. */
export type SettingsTarget = Omit<
  View<Schemas['SettingsTarget'], 'representative' | 'siteName' | 'memo'>,
  'level'
> & { level: Level };

const entitlement = clientOf<paths>('entitlement');

export async function listTargets(
  service: ServiceKind,
  query: PageQuery,
  signal?: AbortSignal,
): Promise<Page<SettingsTarget>> {
  const params = { path: { service }, query };
  const sent = entitlement.GET('/v1/services/{service}/targets', { params, signal });
  return (await answer(sent)) as Page<SettingsTarget>;
}
