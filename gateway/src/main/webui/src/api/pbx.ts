import { call } from './http';
import type { Page, PageQuery } from './page';

export const TERMINAL_KINDS = [
  'IP_PHONE',
  'SMARTPHONE',
  'SOFTPHONE',
  'CORDLESS',
  'VOIP_GATEWAY',
  'OTHER',
] as const;
export type TerminalKind = (typeof TERMINAL_KINDS)[number];
export const REACTIONS = ['NOTHING', 'FORWARD', 'VOICEMAIL'] as const;
export type Reaction = (typeof REACTIONS)[number];

export interface ExtensionSettings {
  siteNumber: string;
  terminalNumber: string;
  officeLinkNumber?: string | null;
  memo?: string | null;
  terminalKind?: TerminalKind | null;
  multipleDevices?: boolean;
  outgoingNumber?: string | null;
  notificationNumber?: string | null;
  directedPickup?: boolean;
  barringProfile?: string | null;
  deliveryAddress?: string | null;
  terminalItem?: string | null;
  terminalMemo?: string | null;
}

export interface Extension extends ExtensionSettings {
  id: string;
  number: string;
  sipUserId: string;
  /** Only in the answer that creates the extension. */
  sipSecret?: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface Forwarding {
  mode: 'FORWARDING';
  destination?: string | null;
  unconditional: Reaction;
  busy: Reaction;
  unreachable: Reaction;
  noAnswer: Reaction;
  ringSeconds?: number | null;
  voicemailPin?: string;
}

export type AbsenceSettings = { mode: 'OFF' } | Forwarding;

export interface Absence {
  mode: 'OFF' | 'FORWARDING';
  destination?: string | null;
  unconditional?: Reaction;
  busy?: Reaction;
  unreachable?: Reaction;
  noAnswer?: Reaction;
  ringSeconds?: number | null;
  voicemailPinSet?: boolean;
  version: number;
}

const base = (contract: string): string =>
  `/api/pbx/v1/contracts/${encodeURIComponent(contract)}/extensions`;
const one = (contract: string, id: string): string => `${base(contract)}/${encodeURIComponent(id)}`;

export const listExtensions = (
  contract: string,
  page: PageQuery,
  signal?: AbortSignal,
): Promise<Page<Extension>> => call('GET', base(contract), { query: { ...page }, signal });

export const addExtension = (contract: string, settings: ExtensionSettings): Promise<Extension> =>
  call('POST', base(contract), { body: settings });

export const readExtension = (
  contract: string,
  id: string,
  signal?: AbortSignal,
): Promise<Extension> => call('GET', one(contract, id), { signal });

export const changeExtension = (
  contract: string,
  id: string,
  version: number,
  settings: ExtensionSettings,
): Promise<Extension> => call('PUT', one(contract, id), { body: settings, version });

export const removeExtension = (contract: string, id: string, version: number): Promise<void> =>
  call('DELETE', one(contract, id), { version });

export const readAbsence = (
  contract: string,
  id: string,
  signal?: AbortSignal,
): Promise<Absence> => call('GET', `${one(contract, id)}/absence`, { signal });

export const setAbsence = (
  contract: string,
  id: string,
  version: number,
  settings: AbsenceSettings,
): Promise<Absence> => call('PUT', `${one(contract, id)}/absence`, { body: settings, version });
