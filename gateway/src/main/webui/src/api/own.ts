import { answer, clientOf, ifMatch } from './client';
import type { components, paths } from './generated/pbx';
import type { LoginIdSettings } from './dotphone';
import type { Absence, AbsenceSettings } from './pbx';

/** What a terminal user sees of his own extension. */
export type OwnExtension = components['schemas']['OwnExtension'];

/** What the user of a login ID sees of it. */
export type OwnLoginId = components['schemas']['OwnLoginId'];

/** What callers of either would hear. */
export type OwnPreview = components['schemas']['OwnPreview'];

const pbx = clientOf<paths>('pbx');
const EXTENSION = '/v1/contracts/{contract}/own-extension';
const ABSENCE = '/v1/contracts/{contract}/own-extension/absence';
const LOGIN_ID = '/v1/contracts/{contract}/own-login-id';

/** What a user may set of his own login ID. */
export type OwnForwarding = Omit<LoginIdSettings, 'rejectAnonymous' | 'clickToDial'>;

export async function readOwnExtension(
  contract: string,
  signal?: AbortSignal,
): Promise<OwnExtension> {
  return answer(pbx.GET(EXTENSION, { params: { path: { contract } }, signal }));
}

export async function readOwnAbsence(contract: string, signal?: AbortSignal): Promise<Absence> {
  const params = { path: { contract } };
  return (await answer(pbx.GET(ABSENCE, { params, signal }))) as Absence;
}

/** What settings would do; nothing is saved. */
export async function previewOwnAbsence(
  contract: string,
  body: AbsenceSettings,
): Promise<OwnPreview> {
  const params = { path: { contract } };
  return answer(pbx.POST(`${ABSENCE}/previews`, { params, body }));
}

export async function setOwnAbsence(
  contract: string,
  version: number,
  body: AbsenceSettings,
): Promise<Absence> {
  const params = { path: { contract }, header: ifMatch(version) };
  return (await answer(pbx.PUT(ABSENCE, { params, body }))) as Absence;
}

export async function readOwnLoginId(contract: string, signal?: AbortSignal): Promise<OwnLoginId> {
  return answer(pbx.GET(LOGIN_ID, { params: { path: { contract } }, signal }));
}

/** What settings would do; nothing is saved. */
export async function previewOwnForwarding(
  contract: string,
  body: OwnForwarding,
): Promise<OwnPreview> {
  const params = { path: { contract } };
  return answer(pbx.POST(`${LOGIN_ID}/previews`, { params, body }));
}

export async function setOwnForwarding(
  contract: string,
  version: number,
  body: OwnForwarding,
): Promise<OwnLoginId> {
  const params = { path: { contract }, header: ifMatch(version) };
  return answer(pbx.PUT(LOGIN_ID, { params, body }));
}
