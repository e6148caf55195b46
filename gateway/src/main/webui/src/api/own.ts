import { answer, clientOf, ifMatch } from './client';
import type { components, paths } from './generated/pbx';
import type { Absence, AbsenceSettings } from './pbx';

/** What a terminal user sees of his own extension. */
export type OwnExtension = components['schemas']['OwnExtension'];

/** What callers of it would hear. */
export type OwnPreview = components['schemas']['OwnPreview'];

const pbx = clientOf<paths>('pbx');
const EXTENSION = '/v1/contracts/{contract}/own-extension';
const ABSENCE = '/v1/contracts/{contract}/own-extension/absence';

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
