import { answer, clientOf, ifMatch } from './client';
import type { components, paths } from './generated/pbx';
import type { Page, PageQuery } from './page';
import { upload } from './upload';

type Schemas = components['schemas'];

export type HoldMusic = Schemas['HoldMusic'];
export type ContractDefaults = Schemas['ContractDefaults'];

/** The service refuses longer files; here it is said before they are sent. */
export const LONGEST_MUSIC = 5 * 1024 * 1024;

const pbx = clientOf<paths>('pbx');
const ALL = '/v1/contracts/{contract}/hold-music';
const ONE = '/v1/contracts/{contract}/hold-music/{id}';
const DEFAULTS = '/v1/contracts/{contract}/defaults';

export async function listMusic(
  contract: string,
  query: PageQuery,
  signal?: AbortSignal,
): Promise<Page<HoldMusic>> {
  const params = { path: { contract }, query };
  return (await answer(pbx.GET(ALL, { params, signal }))) as Page<HoldMusic>;
}

/** Where the browser fetches the sound. */
export function contentOf(contract: string, music: HoldMusic): string {
  return `/api/pbx/v1/contracts/${contract}/hold-music/${music.id}/content`;
}

export function addMusic(
  contract: string,
  name: string,
  file: File,
  progress: (part: number) => void,
) {
  const query = new URLSearchParams({ name }).toString().replaceAll('+', '%20');
  return upload<HoldMusic>(`/api/pbx/v1/contracts/${contract}/hold-music?${query}`, file, progress);
}

export async function renameMusic(
  contract: string,
  music: HoldMusic,
  name: string,
): Promise<HoldMusic> {
  const params = { path: { contract, id: music.id }, header: ifMatch(music.version) };
  return (await answer(pbx.PUT(ONE, { params, body: { name } }))) as HoldMusic;
}

export async function removeMusic(contract: string, music: HoldMusic): Promise<void> {
  const params = { path: { contract, id: music.id }, header: ifMatch(music.version) };
  await pbx.DELETE(ONE, { params });
}

export async function readDefaults(
  contract: string,
  signal?: AbortSignal,
): Promise<ContractDefaults> {
  const params = { path: { contract } };
  return (await answer(pbx.GET(DEFAULTS, { params, signal }))) as ContractDefaults;
}

/** Changes some of the defaults; the others stay as they were seen. */
export async function setDefaults(
  contract: string,
  seen: ContractDefaults,
  part: Partial<Omit<ContractDefaults, 'id' | 'version'>>,
): Promise<ContractDefaults> {
  const { holdMusic, outgoingNumber, notificationNumber, version } = seen;
  const params = { path: { contract }, header: ifMatch(version) };
  const body = { holdMusic, outgoingNumber, notificationNumber, ...part };
  return (await answer(pbx.PUT(DEFAULTS, { params, body }))) as ContractDefaults;
}
