import { answer, clientOf, ifMatch, type View } from './client';
import {
  pointed,
  type ChangeSet,
  type IntendedChange,
  type PlannedChange,
  type Preview,
} from './changes';
import type { components, paths } from './generated/pbx';
import type { Page } from './page';
import { listAsTable } from './tables';

type Schemas = components['schemas'];

export type VoiceTarget = Schemas['VoiceTarget'];
export type VoiceForwarding = View<Schemas['VoiceForwarding'], 'effective'>;
export type VoiceForwardingSettings = Schemas['VoiceForwardingSettings'];

/** A telephone number of a voice group, with its forwarding. */
export type VoiceNumber = Omit<
  View<Schemas['VoiceNumber'], 'siteName' | 'siteId' | 'updatedAt' | 'normalised' | 'warnings'>,
  'forwarding'
> & { forwarding: VoiceForwarding };

/** A contract of a voice group, as far as it is reached. */
export type VoiceContract = View<Schemas['VoiceGroupContract'], 'siteName'>;

/** What numbers are searched by; what is left out doesn’t narrow. */
export interface VoiceSearch {
  siteId?: string;
  contract?: string;
  number?: string;
}

interface Part {
  limit?: number;
  cursor?: string;
}

const pbx = clientOf<paths>('pbx');
const NUMBERS = '/v1/voice-groups/{voiceGroup}/telephone-numbers';
const NUMBER = '/v1/voice-groups/{voiceGroup}/telephone-numbers/{id}';
const FORWARDING = '/v1/voice-groups/{voiceGroup}/telephone-numbers/{id}/forwarding';
const ENTERED = '/v1/voice-groups/{voiceGroup}/entered-destinations';
const SETS = '/v1/voice-groups/{voiceGroup}/telephone-numbers/{id}/change-sets';
const PREVIEWS = '/v1/voice-groups/{voiceGroup}/previews';
const PLANS = '/v1/voice-groups/{voiceGroup}/planned-changes';
const CANCEL = '/v1/voice-groups/{voiceGroup}/planned-changes/{id}/cancel';
const UNDO = '/v1/voice-groups/{voiceGroup}/telephone-numbers/{id}/change-sets/{changeSet}/undo';

export async function listVoiceNumbers(
  voiceGroup: string,
  query: VoiceSearch & Part & { sort?: string },
  signal?: AbortSignal,
): Promise<Page<VoiceNumber>> {
  const params = { path: { voiceGroup }, query };
  return (await answer(pbx.GET(NUMBERS, { params, signal }))) as Page<VoiceNumber>;
}

export async function listVoiceContracts(
  voiceGroup: string,
  signal?: AbortSignal,
): Promise<VoiceContract[]> {
  const params = { path: { voiceGroup } };
  return (await answer(
    pbx.GET('/v1/voice-groups/{voiceGroup}/contracts', { params, signal }),
  )) as VoiceContract[];
}

export async function readVoiceNumber(
  voiceGroup: string,
  id: string,
  signal?: AbortSignal,
): Promise<VoiceNumber> {
  const params = { path: { voiceGroup, id } };
  return (await answer(pbx.GET(NUMBER, { params, signal }))) as VoiceNumber;
}

export async function setVoiceForwarding(
  voiceGroup: string,
  id: string,
  version: number,
  body: VoiceForwardingSettings,
): Promise<VoiceNumber> {
  const params = { path: { voiceGroup, id }, header: ifMatch(version) };
  return (await answer(pbx.PUT(FORWARDING, { params, body }))) as VoiceNumber;
}

/** Destinations entered before, the newest first. */
export async function listEnteredDestinations(
  voiceGroup: string,
  signal?: AbortSignal,
): Promise<string[]> {
  return (await answer(pbx.GET(ENTERED, { params: { path: { voiceGroup } }, signal }))) as string[];
}

export async function listVoiceChanges(
  voiceGroup: string,
  id: string,
  query: Part,
  signal?: AbortSignal,
): Promise<Page<ChangeSet>> {
  const params = { path: { voiceGroup, id }, query };
  return (await answer(pbx.GET(SETS, { params, signal }))) as Page<ChangeSet>;
}

export async function undoVoiceChange(
  voiceGroup: string,
  id: string,
  changeSet: string,
): Promise<ChangeSet> {
  const params = { path: { voiceGroup, id, changeSet } };
  return (await answer(pbx.POST(UNDO, { params }))) as ChangeSet;
}

/** What a change would do; its errors point into the settings, as those of a write do. */
export async function previewVoiceChange(
  voiceGroup: string,
  change: IntendedChange,
): Promise<Preview> {
  const body = { changes: [change] };
  const sent = pbx.POST(PREVIEWS, { params: { path: { voiceGroup } }, body });
  return (await pointed(answer(sent))) as Preview;
}

export async function planVoiceChange(
  voiceGroup: string,
  at: string,
  memo: string,
  change: IntendedChange,
): Promise<PlannedChange> {
  const body = { at, memo, changes: [change] };
  const sent = pbx.POST(PLANS, { params: { path: { voiceGroup } }, body });
  return (await pointed(answer<unknown>(sent))) as PlannedChange;
}

/** Those of all contracts of the group that the reader may read. */
export async function listVoicePlans(
  voiceGroup: string,
  query: Part,
  signal?: AbortSignal,
): Promise<Page<PlannedChange>> {
  const params = { path: { voiceGroup }, query };
  return (await answer(pbx.GET(PLANS, { params, signal }))) as Page<PlannedChange>;
}

export async function cancelVoicePlan(voiceGroup: string, id: string): Promise<PlannedChange> {
  const params = { path: { voiceGroup, id } };
  return (await answer(pbx.POST(CANCEL, { params }))) as PlannedChange;
}

/** The numbers that are listed, as a table. */
export const voiceNumberTable = (voiceGroup: string, shown: VoiceSearch & { sort?: string }) =>
  listAsTable(`pbx/v1/voice-groups/${voiceGroup}/telephone-numbers`, { ...shown });
