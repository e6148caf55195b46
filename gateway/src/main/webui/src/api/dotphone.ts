import { answer, clientOf, ifMatch } from './client';
import type { components, paths } from './generated/pbx';
import type { Page, SortedQuery } from './page';
import { listAsTable } from './tables';

type Schemas = components['schemas'];

export type LoginId = Schemas['LoginId'];
export type LoginIdSettings = Schemas['LoginIdSettings'];

const pbx = clientOf<paths>('pbx');
const LOGIN_IDS = '/v1/contracts/{contract}/login-ids';
const LOGIN_ID = '/v1/contracts/{contract}/login-ids/{loginId}';

export async function listLoginIds(
  contract: string,
  query: SortedQuery,
  signal?: AbortSignal,
): Promise<Page<LoginId>> {
  const params = { path: { contract }, query };
  return (await answer(pbx.GET(LOGIN_IDS, { params, signal }))) as Page<LoginId>;
}

export async function readLoginId(
  contract: string,
  loginId: string,
  signal?: AbortSignal,
): Promise<LoginId> {
  const params = { path: { contract, loginId } };
  return (await answer(pbx.GET(LOGIN_ID, { params, signal }))) as LoginId;
}

export async function setLoginId(
  contract: string,
  loginId: string,
  version: number,
  body: LoginIdSettings,
): Promise<LoginId> {
  const params = { path: { contract, loginId }, header: ifMatch(version) };
  return (await answer(pbx.PUT(LOGIN_ID, { params, body }))) as LoginId;
}

/** The login IDs that are listed, as a table. */
export const loginIdTable = (contract: string, shown: { q?: string; sort?: string }) =>
  listAsTable(`pbx/v1/contracts/${contract}/login-ids`, shown);
