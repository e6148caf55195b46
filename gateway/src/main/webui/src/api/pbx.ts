import { answer, clientOf, ifMatch, type View } from './client';
import type { components, paths } from './generated/pbx';
import type { Page, PageQuery, SortedQuery } from './page';

type Schemas = components['schemas'];

export type TerminalKind = Schemas['TerminalKind'];
export const TERMINAL_KINDS = [
  'IP_PHONE',
  'SMARTPHONE',
  'SOFTPHONE',
  'CORDLESS',
  'VOIP_GATEWAY',
  'OTHER',
] as const satisfies TerminalKind[];

export type Reaction = Schemas['Reaction'];
export const REACTIONS = ['NOTHING', 'FORWARD', 'VOICEMAIL'] as const satisfies Reaction[];

export type ExtensionSettings = Schemas['ExtensionSettings'];
export type Extension = View<
  Schemas['ExtensionView'],
  | 'officeLinkNumber'
  | 'terminalKind'
  | 'outgoingNumber'
  | 'notificationNumber'
  | 'barringProfile'
  | 'deliveryAddress'
  | 'terminalItem'
  | 'terminalMemo'
  | 'sipSecret'
  | 'normalised'
>;

export type AbsenceSettings = Schemas['AbsenceSettings'];
export type Absence = View<
  Schemas['AbsenceView'],
  | 'destination'
  | 'unconditional'
  | 'busy'
  | 'unreachable'
  | 'noAnswer'
  | 'numbers'
  | 'thenVoicemail'
  | 'ringSeconds'
  | 'normalised'
  | 'warnings'
>;

export type ActiveAbsence = Schemas['ActiveAbsence'];

const pbx = clientOf<paths>('pbx');
const EXTENSIONS = '/v1/contracts/{contract}/extensions';
const EXTENSION = '/v1/contracts/{contract}/extensions/{id}';
const ABSENCE = '/v1/contracts/{contract}/extensions/{id}/absence';

export async function listExtensions(
  contract: string,
  query: SortedQuery,
  signal?: AbortSignal,
): Promise<Page<Extension>> {
  const params = { path: { contract }, query };
  return (await answer(pbx.GET(EXTENSIONS, { params, signal }))) as Page<Extension>;
}

export async function addExtension(contract: string, body: ExtensionSettings): Promise<Extension> {
  const params = { path: { contract } };
  return (await answer<unknown>(pbx.POST(EXTENSIONS, { params, body }))) as Extension;
}

export async function readExtension(
  contract: string,
  id: string,
  signal?: AbortSignal,
): Promise<Extension> {
  const params = { path: { contract, id } };
  return (await answer(pbx.GET(EXTENSION, { params, signal }))) as Extension;
}

export async function changeExtension(
  contract: string,
  id: string,
  version: number,
  body: ExtensionSettings,
): Promise<Extension> {
  const params = { path: { contract, id }, header: ifMatch(version) };
  return (await answer(pbx.PUT(EXTENSION, { params, body }))) as Extension;
}

export async function removeExtension(
  contract: string,
  id: string,
  version: number,
): Promise<void> {
  await pbx.DELETE(EXTENSION, { params: { path: { contract, id }, header: ifMatch(version) } });
}

export async function readAbsence(
  contract: string,
  id: string,
  signal?: AbortSignal,
): Promise<Absence> {
  const params = { path: { contract, id } };
  return (await answer(pbx.GET(ABSENCE, { params, signal }))) as Absence;
}

export async function setAbsence(
  contract: string,
  id: string,
  version: number,
  body: AbsenceSettings,
): Promise<Absence> {
  const params = { path: { contract, id }, header: ifMatch(version) };
  return (await answer(pbx.PUT(ABSENCE, { params, body }))) as Absence;
}

/** Absence behaviours that are on. */
export async function listAbsences(
  contract: string,
  query: PageQuery & { q?: string },
  signal?: AbortSignal,
): Promise<Page<ActiveAbsence>> {
  const params = { path: { contract }, query };
  const sent = pbx.GET('/v1/contracts/{contract}/absences', { params, signal });
  return (await answer(sent)) as Page<ActiveAbsence>;
}
