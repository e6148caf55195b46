import { answer, clientOf, ifMatch } from './client';
import type { components, paths } from './generated/pbx';
import type { Page, SortedQuery } from './page';

type Schemas = components['schemas'];

export type LineKey = Schemas['LineKey'];
export type LineKeyKind = Schemas['LineKeyKind'];
export const LINE_KEY_KINDS = ['LINE', 'EXTENSION', 'SPEED_DIAL'] as const satisfies LineKeyKind[];
export type LineKeys = Schemas['LineKeys'];
export type LineKeySetting = Schemas['LineKeySetting'];

export type TerminalKeys = Schemas['TerminalKeys'];

const pbx = clientOf<paths>('pbx');
const KEYS = '/v1/contracts/{contract}/extensions/{id}/line-keys';

export async function readLineKeys(
  contract: string,
  id: string,
  signal?: AbortSignal,
): Promise<LineKeys> {
  const params = { path: { contract, id } };
  return (await answer(pbx.GET(KEYS, { params, signal }))) as LineKeys;
}

export async function setLineKeys(
  contract: string,
  id: string,
  version: number,
  keys: LineKeySetting[],
): Promise<LineKeys> {
  const params = { path: { contract, id }, header: ifMatch(version) };
  return (await answer(pbx.PUT(KEYS, { params, body: { keys } }))) as LineKeys;
}

/** Terminals that have keys, all or those with one of a kind. */
export async function listTerminalKeys(
  contract: string,
  query: SortedQuery & { kind?: LineKeyKind },
  signal?: AbortSignal,
): Promise<Page<TerminalKeys>> {
  const params = { path: { contract }, query };
  const sent = pbx.GET('/v1/contracts/{contract}/line-keys', { params, signal });
  return (await answer(sent)) as Page<TerminalKeys>;
}
