import { answer, clientOf, ifMatch, type View } from './client';
import type { components, paths } from './generated/pbx';

type Schemas = components['schemas'];

export type FeatureCodeSettings = Schemas['FeatureCodeSettings'];
export const FUNCTIONS = [
  'pickup',
  'park',
  'retrieve',
  'voicemail',
  'forwardingOn',
  'forwardingOff',
] as const satisfies (keyof FeatureCodeSettings)[];
export type PbxFunction = (typeof FUNCTIONS)[number];
export type FeatureCodes = View<Schemas['FeatureCodes'], PbxFunction>;

export type SiteChannels = Schemas['SiteChannels'];
export type ContractSiteChannels = Schemas['ContractSiteChannels'];

const pbx = clientOf<paths>('pbx');
const CODES = '/v1/contracts/{contract}/feature-codes';
const SITES = '/v1/contracts/{contract}/site-channels';

export async function readFeatureCodes(
  contract: string,
  signal?: AbortSignal,
): Promise<FeatureCodes> {
  const params = { path: { contract } };
  return (await answer(pbx.GET(CODES, { params, signal }))) as FeatureCodes;
}

export async function setFeatureCodes(
  contract: string,
  version: number,
  body: FeatureCodeSettings,
): Promise<FeatureCodes> {
  const params = { path: { contract }, header: ifMatch(version) };
  return (await answer(pbx.PUT(CODES, { params, body }))) as FeatureCodes;
}

export async function readSiteChannels(
  contract: string,
  signal?: AbortSignal,
): Promise<ContractSiteChannels> {
  const params = { path: { contract } };
  return (await answer(pbx.GET(SITES, { params, signal }))) as ContractSiteChannels;
}

export async function setSiteChannels(
  contract: string,
  version: number,
  sites: SiteChannels[],
): Promise<ContractSiteChannels> {
  const params = { path: { contract }, header: ifMatch(version) };
  return (await answer(pbx.PUT(SITES, { params, body: { sites } }))) as ContractSiteChannels;
}
