import { answer, clientOf, ifMatch } from './client';
import type { Permissions, ServiceKind } from './entitlement';
import type { components, paths } from './generated/entitlement';
import type { Page, PageQuery } from './page';

type Schemas = components['schemas'];

export type GrantEffect = Schemas['GrantEffect'];
export type GrantPreview = Schemas['GrantPreview'];
export type GrantChange = Schemas['GrantChangeSummary'];
export type GrantChangeView = Schemas['GrantChangeView'];
export type GroupState = Schemas['GroupState'];
export type CompanyContract = Schemas['CompanyContract'];
export type AccessExplanation = Schemas['AccessExplanation'];
export type GroupWord = Schemas['GroupWord'];
export type ContractReader = Schemas['ContractReader'];

const entitlement = clientOf<paths>('entitlement');

/** Who would gain or lose what; changes nothing. */
export async function previewPermissions(
  id: string,
  version: number,
  body: Permissions,
): Promise<GrantPreview> {
  const params = { path: { id }, header: ifMatch(version) };
  const sent = entitlement.POST('/v1/groups/{id}/permissions/preview', { params, body });
  return (await answer(sent)) as GrantPreview;
}

export async function previewDeletion(
  id: string,
  version: number,
  signal?: AbortSignal,
): Promise<GrantPreview> {
  const params = { path: { id }, header: ifMatch(version) };
  const sent = entitlement.POST('/v1/groups/{id}/deletion-preview', { params, signal });
  return (await answer(sent)) as GrantPreview;
}

export async function renameGroup(
  id: string,
  version: number,
  body: { name: string; description: string },
): Promise<void> {
  const params = { path: { id }, header: ifMatch(version) };
  await entitlement.PUT('/v1/groups/{id}', { params, body });
}

export async function deleteGroup(id: string, version: number): Promise<void> {
  const params = { path: { id }, header: ifMatch(version) };
  await entitlement.DELETE('/v1/groups/{id}', { params });
}

export async function listGrantChanges(
  query: { group?: string } & Omit<PageQuery, 'q'>,
  signal?: AbortSignal,
): Promise<Page<GrantChange>> {
  const sent = entitlement.GET('/v1/grant-changes', { params: { query }, signal });
  return (await answer(sent)) as Page<GrantChange>;
}

export async function readGrantChange(
  version: number,
  signal?: AbortSignal,
): Promise<GrantChangeView> {
  const params = { path: { version } };
  const sent = entitlement.GET('/v1/grant-changes/{version}', { params, signal });
  return (await answer(sent)) as GrantChangeView;
}

export async function undoGrantChange(version: number): Promise<void> {
  await entitlement.POST('/v1/grant-changes/{version}/undo', { params: { path: { version } } });
}

/** Every contract of the company, whether the reader may enter it or not. */
export async function listCompanyContracts(
  query: PageQuery & { service?: ServiceKind },
  signal?: AbortSignal,
): Promise<Page<CompanyContract>> {
  const sent = entitlement.GET('/v1/company/contracts', { params: { query }, signal });
  return (await answer(sent)) as Page<CompanyContract>;
}

export async function explainAccess(
  number: string,
  account: string,
  signal?: AbortSignal,
): Promise<AccessExplanation> {
  const params = { path: { number }, query: { account } };
  const sent = entitlement.GET('/v1/contract-access/{number}', { params, signal });
  return (await answer(sent)) as AccessExplanation;
}

export async function listReaders(
  number: string,
  query: Omit<PageQuery, 'q'>,
  signal?: AbortSignal,
): Promise<Page<ContractReader>> {
  const params = { path: { number }, query };
  const sent = entitlement.GET('/v1/contract-access/{number}/readers', { params, signal });
  return (await answer(sent)) as Page<ContractReader>;
}
