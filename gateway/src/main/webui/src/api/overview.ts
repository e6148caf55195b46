import { answer, clientOf } from './client';
import type { components, paths } from './generated/pbx';

type Schemas = components['schemas'];

export type Overview = Schemas['Overview'];
export type OverviewKind = Schemas['OverviewKind'];
export type OverviewPart = Schemas['OverviewPart'];

const pbx = clientOf<paths>('pbx');

export async function readOverview(contract: string, signal?: AbortSignal): Promise<Overview> {
  const params = { path: { contract } };
  return (await answer(
    pbx.GET('/v1/contracts/{contract}/overview', { params, signal }),
  )) as Overview;
}
