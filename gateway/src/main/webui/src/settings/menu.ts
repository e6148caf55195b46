import type { ServiceKind } from '../api/entitlement';

/** A part of a settings site, as its users know it, and the pages in it by their path. */
export interface MenuPart {
  part: 'basic' | 'operation' | 'administration';
  pages: readonly MenuPage[];
}

/** Pages that stand in a menu; each leads somewhere. */
export type MenuPage =
  | 'top'
  | 'initial-settings'
  | 'extensions'
  | 'incoming-groups'
  | 'external-numbers'
  | 'line-keys'
  | 'absences'
  | 'outgoing'
  | 'notification-numbers'
  | 'barring-profiles'
  | 'hold-music'
  | 'simulation'
  | 'login-ids'
  | 'overview'
  | 'terminal-users'
  | 'changes'
  | 'imports';

const CLOUD_PBX: readonly MenuPart[] = [
  {
    part: 'basic',
    pages: [
      'top',
      'initial-settings',
      'extensions',
      'line-keys',
      'absences',
      'incoming-groups',
      'external-numbers',
      'outgoing',
      'notification-numbers',
      'barring-profiles',
      'hold-music',
    ],
  },
  { part: 'operation', pages: ['simulation', 'imports'] },
  { part: 'administration', pages: ['overview', 'terminal-users', 'changes'] },
];

const DOTPHONE: readonly MenuPart[] = [
  { part: 'basic', pages: ['login-ids'] },
  { part: 'operation', pages: ['simulation'] },
  { part: 'administration', pages: ['terminal-users', 'changes'] },
];

/** By service; a voice group of IP Voice has one page and needs none. */
const MENUS: Partial<Record<ServiceKind, readonly MenuPart[]>> = {
  SMART_PBX: CLOUD_PBX,
  HIKARI_CLOUD_PBX: CLOUD_PBX,
  DOTPHONE_OFFICE: DOTPHONE,
};

export function menuOf(service: ServiceKind): readonly MenuPart[] {
  return MENUS[service] ?? [];
}

export function hasSettingsSite(service: ServiceKind): boolean {
  return service === 'IP_VOICE' || service in MENUS;
}

/** Where one comes in. */
export function firstPage(service: ServiceKind): MenuPage {
  return menuOf(service) === DOTPHONE ? 'login-ids' : 'extensions';
}
