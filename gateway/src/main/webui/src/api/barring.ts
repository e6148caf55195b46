import { answer, clientOf, ifMatch } from './client';
import type { components, paths } from './generated/pbx';
import type { Page, PageQuery } from './page';

type Schemas = components['schemas'];

export type BarredCategory = Schemas['BarredCategory'];
export const BARRED_CATEGORIES = [
  'INTERNATIONAL',
  'MOBILE',
  'PREMIUM',
  'DIRECTORY_SERVICE',
] as const satisfies BarredCategory[];
export type BarringProfile = Schemas['BarringProfile'];
export type BarringSettings = Schemas['BarringSettings'];
export type BarringVerdict = Schemas['BarringVerdict'];

const pbx = clientOf<paths>('pbx');
const ALL = '/v1/contracts/{contract}/barring-profiles';
const ONE = '/v1/contracts/{contract}/barring-profiles/{id}';

export async function listProfiles(
  contract: string,
  query: PageQuery,
  signal?: AbortSignal,
): Promise<Page<BarringProfile>> {
  const params = { path: { contract }, query };
  return (await answer(pbx.GET(ALL, { params, signal }))) as Page<BarringProfile>;
}

/** Adds a profile, or changes the one that is given. */
export async function saveProfile(
  contract: string,
  body: BarringSettings,
  profile?: BarringProfile,
): Promise<BarringProfile> {
  if (profile === undefined) {
    const sent = pbx.POST(ALL, { params: { path: { contract } }, body });
    return (await answer<unknown>(sent)) as BarringProfile;
  }
  const params = { path: { contract, id: profile.id }, header: ifMatch(profile.version) };
  return (await answer(pbx.PUT(ONE, { params, body }))) as BarringProfile;
}

export async function removeProfile(contract: string, profile: BarringProfile): Promise<void> {
  const params = { path: { contract, id: profile.id }, header: ifMatch(profile.version) };
  await pbx.DELETE(ONE, { params });
}

/** Whether a call would be barred. */
export async function askVerdict(
  contract: string,
  id: string,
  dialed: string,
): Promise<BarringVerdict> {
  const params = { path: { contract, id }, query: { dialed } };
  const sent = pbx.GET('/v1/contracts/{contract}/barring-profiles/{id}/verdict', { params });
  return (await answer(sent)) as BarringVerdict;
}
