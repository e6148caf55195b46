import { answer, clientOf, ifMatch, type View } from './client';
import type { components, paths } from './generated/identity';
import { portalFetch } from './http';

type Schemas = components['schemas'];

export interface AllowedNetwork {
  network: string;
  memo: string;
}

export type CompanyPolicy = Omit<View<Schemas['CompanyPolicyView'], 'logo'>, 'allowedNetworks'> & {
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

export async function setSkip(version: number, days: number): Promise<CompanyPolicy> {
  const sent = identity.PUT('/v1/company/second-factor-skip', {
    params: { header: ifMatch(version) },
    body: { days },
  });
  return (await answer(sent)) as CompanyPolicy;
}

const LOGO = '/api/identity/v1/company/logo';

/** Where the picture is; a new version has a new address, so browsers may keep it. */
export function logoAddress(policy: CompanyPolicy): string | undefined {
  return policy.logo == null ? undefined : `${LOGO}?v=${policy.logo}`;
}

export async function putLogo(version: number, picture: File): Promise<CompanyPolicy> {
  return logo('PUT', version, picture);
}

export async function removeLogo(version: number): Promise<CompanyPolicy> {
  return logo('DELETE', version);
}

/** Not by the typed client: that one speaks JSON only. */
async function logo(method: string, version: number, picture?: File): Promise<CompanyPolicy> {
  const headers: Record<string, string> = { ...ifMatch(version) };
  if (picture !== undefined) {
    headers['Content-Type'] = picture.type;
  }
  const url = new URL(LOGO, window.location.origin);
  const sent = await portalFetch(new Request(url, { method, headers, body: picture }));
  return (await sent.json()) as CompanyPolicy;
}
