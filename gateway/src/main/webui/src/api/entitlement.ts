import { answer, clientOf, ifMatch, type View } from './client';
import type { components, paths } from './generated/entitlement';
import type { Page, PageQuery, SortedQuery } from './page';
import { listAsTable } from './tables';

type Schemas = components['schemas'];

export type ServiceKind = Schemas['ServiceKind'];
export const SERVICES = [
  'SMART_PBX',
  'HIKARI_CLOUD_PBX',
  'IP_VOICE',
  'DOTPHONE_OFFICE',
  'BUSINESS_MOBILE',
  'OFFICE_INTERNET',
  'BUSINESS_VPN',
  'MAIL_SECURITY',
  'CLOUD_STORAGE',
] as const satisfies ServiceKind[];

/** A contract that may not even be read is in no list. */
export type Level = Exclude<Schemas['Level'], 'NONE'>;
export type PermissionValue = Schemas['PermissionValue'];

export type Contract = Omit<
  View<
    Schemas['ListedContract'],
    'groupNumber' | 'memo' | 'activationNoticeOn' | 'voiceGroup' | 'baseContract'
  >,
  'level'
> & { level: Level };

export interface Permissions {
  allServices: PermissionValue;
  services: Partial<Record<ServiceKind, PermissionValue>>;
  contracts: Record<string, PermissionValue>;
}

export type GroupSummary = View<Schemas['GroupSummary']>;
export type Group = Omit<View<Schemas['GroupView']>, keyof Permissions> & Permissions;
export type GrantVersion = View<Schemas['GrantVersionView']>;

const entitlement = clientOf<paths>('entitlement');

export async function listContracts(
  query: SortedQuery & { service?: ServiceKind },
  signal?: AbortSignal,
): Promise<Page<Contract>> {
  const sent = entitlement.GET('/v1/contracts', { params: { query }, signal });
  return (await answer(sent)) as Page<Contract>;
}

export async function listGroups(
  query: Omit<PageQuery, 'q'>,
  signal?: AbortSignal,
): Promise<Page<GroupSummary>> {
  const sent = entitlement.GET('/v1/groups', { params: { query }, signal });
  return (await answer(sent)) as Page<GroupSummary>;
}

export async function readGroup(id: string, signal?: AbortSignal): Promise<Group> {
  const sent = entitlement.GET('/v1/groups/{id}', { params: { path: { id } }, signal });
  return (await answer(sent)) as Group;
}

export async function addGroup(body: { name: string; description: string }): Promise<Group> {
  return (await answer(entitlement.POST('/v1/groups', { body }))) as Group;
}

export async function setPermissions(
  id: string,
  version: number,
  body: Permissions,
): Promise<GrantVersion> {
  const params = { path: { id }, header: ifMatch(version) };
  const sent = entitlement.PUT('/v1/groups/{id}/permissions', { params, body });
  return (await answer(sent)) as GrantVersion;
}

const MEMBER = '/v1/groups/{id}/members/{account}';

export async function addMember(id: string, account: string): Promise<GrantVersion> {
  const params = { path: { id, account } };
  return (await answer(entitlement.PUT(MEMBER, { params }))) as GrantVersion;
}

export async function removeMember(id: string, account: string): Promise<GrantVersion> {
  const params = { path: { id, account } };
  return (await answer(entitlement.DELETE(MEMBER, { params }))) as GrantVersion;
}

/** The contracts that are listed, as a table. */
export const contractTable = (shown: { service?: ServiceKind; q?: string; sort?: string }) =>
  listAsTable('entitlement/v1/contracts', shown);
