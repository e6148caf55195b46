import { call } from './http';
import type { Page, PageQuery } from './page';

const BASE = '/api/entitlement/v1';

export const SERVICES = ['SMART_PBX', 'HIKARI_CLOUD_PBX', 'IP_VOICE', 'DOTPHONE_OFFICE'] as const;
export type ServiceKind = (typeof SERVICES)[number];
export type Level = 'READ' | 'READ_WRITE';
export type PermissionValue = 'UNSPECIFIED' | 'NONE' | Level;
export type OperatingStatus = 'NORMAL' | 'FAULT' | 'MAINTENANCE';
export type LifeCycle = 'ORDERED' | 'PROVISIONING' | 'ACTIVE' | 'SUSPENDED' | 'TERMINATED';

export interface Contract {
  number: string;
  service: ServiceKind;
  siteName: string;
  groupNumber?: string | null;
  memo?: string | null;
  operatingStatus: OperatingStatus;
  lifeCycle: LifeCycle;
  desiredOpeningDate: string;
  activationNoticeOn?: string | null;
  level: Level;
}

export interface Permissions {
  allServices: PermissionValue;
  services: Partial<Record<ServiceKind, PermissionValue>>;
  contracts: Record<string, PermissionValue>;
}

export interface GroupSummary {
  id: string;
  name: string;
  description: string;
  automatic: boolean;
  members: number;
  version: number;
}

export interface Group extends Permissions {
  id: string;
  name: string;
  description: string;
  automatic: boolean;
  members: string[];
  version: number;
}

export const listContracts = (
  query: PageQuery & { service?: ServiceKind },
  signal?: AbortSignal,
): Promise<Page<Contract>> => call('GET', `${BASE}/contracts`, { query: { ...query }, signal });

export const listGroups = (page: PageQuery, signal?: AbortSignal): Promise<Page<GroupSummary>> =>
  call('GET', `${BASE}/groups`, { query: { ...page }, signal });

export const readGroup = (id: string, signal?: AbortSignal): Promise<Group> =>
  call('GET', `${BASE}/groups/${encodeURIComponent(id)}`, { signal });

export const addGroup = (named: { name: string; description: string }): Promise<Group> =>
  call('POST', `${BASE}/groups`, { body: named });

export const setPermissions = (
  id: string,
  version: number,
  permissions: Permissions,
): Promise<{ company: string; grantVersion: number }> =>
  call('PUT', `${BASE}/groups/${encodeURIComponent(id)}/permissions`, {
    body: permissions,
    version,
  });

const member = (group: string, account: string): string =>
  `${BASE}/groups/${encodeURIComponent(group)}/members/${encodeURIComponent(account)}`;

export const addMember = (group: string, account: string): Promise<void> =>
  call('PUT', member(group, account));

export const removeMember = (group: string, account: string): Promise<void> =>
  call('DELETE', member(group, account));
