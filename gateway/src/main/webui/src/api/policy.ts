import { answer, clientOf, ifMatch, type View } from './client';
import type { components, paths } from './generated/identity';

type Schemas = components['schemas'];

export interface AllowedNetwork {
  network: string;
  memo: string;
}

export type CompanyPolicy = Omit<View<Schemas['CompanyPolicyView']>, 'allowedNetworks'> & {
  allowedNetworks: AllowedNetwork[];
};

const identity = clientOf<paths>('identity');

export async function readPolicy(signal?: AbortSignal): Promise<CompanyPolicy> {
  return (await answer(identity.GET('/v1/company/policy', { signal }))) as CompanyPolicy;
}

export async function restrictAccess(
  version: number,
  allowedNetworks: AllowedNetwork[],
  confirmed: boolean,
): Promise<CompanyPolicy> {
  const sent = identity.PUT('/v1/company/access-restriction', {
    params: { header: ifMatch(version) },
    body: { allowedNetworks, confirmed },
  });
  return (await answer(sent)) as CompanyPolicy;
}

export async function setTimeOut(version: number, idleMinutes: number): Promise<CompanyPolicy> {
  const sent = identity.PUT('/v1/company/session-timeout', {
    params: { header: ifMatch(version) },
    body: { idleMinutes },
  });
  return (await answer(sent)) as CompanyPolicy;
}
