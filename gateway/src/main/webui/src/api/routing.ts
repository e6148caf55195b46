import { answer, clientOf, ifMatch } from './client';
import type { components, paths } from './generated/pbx';
import type { Page, SortedQuery } from './page';

type Schemas = components['schemas'];

export type GroupKind = Schemas['GroupKind'];
export const GROUP_KINDS = [
  'SIMULTANEOUS',
  'SEQUENTIAL',
  'CYCLIC',
  'PICKUP',
  'PARK',
] as const satisfies GroupKind[];
export type IncomingGroup = Schemas['IncomingGroup'];
export type GroupSettings = Schemas['GroupSettings'];

export type ExternalNumberKind = Schemas['ExternalNumberKind'];
export const NUMBER_KINDS = [
  'REPRESENTATIVE',
  'INDIVIDUAL',
  'VOIP_GATEWAY',
] as const satisfies ExternalNumberKind[];
export type ExternalNumber = Schemas['ExternalNumber'];
export type ExternalNumberSettings = Schemas['ExternalNumberSettings'];

export type SimulationStep = Schemas['SimulationStep'];
export type Simulation = Schemas['SimulationView'];
export type PlanEffect = Schemas['PlanEffect'];

/** The call that is to be simulated. */
export interface AskedCall {
  dialed: string;
  caller?: string;
  withheld: boolean;
  at?: string;
  busy: string[];
  unreachable: string[];
}

/** Where a call is simulated: a cloud PBX, the lines of a contract, or the numbers of a voice group. */
export type SimulatedSite =
  { kind: 'pbx' | 'lines'; contract: string } | { kind: 'voice'; voiceGroup: string };

const pbx = clientOf<paths>('pbx');
const GROUPS = '/v1/contracts/{contract}/incoming-groups';
const GROUP = '/v1/contracts/{contract}/incoming-groups/{id}';
const NUMBERS = '/v1/contracts/{contract}/external-numbers';
const NUMBER = '/v1/contracts/{contract}/external-numbers/{id}';

export async function listGroups(
  contract: string,
  query: SortedQuery,
  signal?: AbortSignal,
): Promise<Page<IncomingGroup>> {
  const params = { path: { contract }, query };
  return (await answer(pbx.GET(GROUPS, { params, signal }))) as Page<IncomingGroup>;
}

/** Adds a group, or changes the one that is given. */
export async function saveGroup(
  contract: string,
  body: GroupSettings,
  group?: IncomingGroup,
): Promise<IncomingGroup> {
  if (group === undefined) {
    const sent = pbx.POST(GROUPS, { params: { path: { contract } }, body });
    return (await answer<unknown>(sent)) as IncomingGroup;
  }
  const params = { path: { contract, id: group.id }, header: ifMatch(group.version) };
  return (await answer(pbx.PUT(GROUP, { params, body }))) as IncomingGroup;
}

export async function removeGroup(contract: string, group: IncomingGroup): Promise<void> {
  const params = { path: { contract, id: group.id }, header: ifMatch(group.version) };
  await pbx.DELETE(GROUP, { params });
}

export async function listNumbers(
  contract: string,
  query: SortedQuery,
  signal?: AbortSignal,
): Promise<Page<ExternalNumber>> {
  const params = { path: { contract }, query };
  return (await answer(pbx.GET(NUMBERS, { params, signal }))) as Page<ExternalNumber>;
}

/** Adds a number, or changes the one that is given. */
export async function saveNumber(
  contract: string,
  body: ExternalNumberSettings,
  number?: ExternalNumber,
): Promise<ExternalNumber> {
  if (number === undefined) {
    const sent = pbx.POST(NUMBERS, { params: { path: { contract } }, body });
    return (await answer<unknown>(sent)) as ExternalNumber;
  }
  const params = { path: { contract, id: number.id }, header: ifMatch(number.version) };
  return (await answer(pbx.PUT(NUMBER, { params, body }))) as ExternalNumber;
}

export async function removeNumber(contract: string, number: ExternalNumber): Promise<void> {
  const params = { path: { contract, id: number.id }, header: ifMatch(number.version) };
  await pbx.DELETE(NUMBER, { params });
}

export async function simulate(
  site: SimulatedSite,
  query: AskedCall,
  signal?: AbortSignal,
): Promise<Simulation> {
  return (await answer<unknown>(asked(site, query, signal))) as Simulation;
}

function asked(site: SimulatedSite, query: AskedCall, signal?: AbortSignal) {
  switch (site.kind) {
    case 'pbx': {
      const params = { path: { contract: site.contract }, query };
      return pbx.GET('/v1/contracts/{contract}/simulations', { params, signal });
    }
    case 'lines': {
      const params = { path: { contract: site.contract }, query };
      return pbx.GET('/v1/contracts/{contract}/line-simulations', { params, signal });
    }
    case 'voice': {
      const params = { path: { voiceGroup: site.voiceGroup }, query };
      return pbx.GET('/v1/voice-groups/{voiceGroup}/simulations', { params, signal });
    }
  }
}
