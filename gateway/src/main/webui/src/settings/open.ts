import type { ServiceKind } from '../api/entitlement';

/** The services whose settings site can be entered here already. */
const OPEN = new Set<ServiceKind>(['SMART_PBX', 'HIKARI_CLOUD_PBX']);

/** Those whose settings site is still to come; the others have none. */
const TO_COME = new Set<ServiceKind>(['IP_VOICE', 'DOTPHONE_OFFICE']);

export function isSettingsSiteOpen(service: ServiceKind): boolean {
  return OPEN.has(service);
}

export function hasSettingsSite(service: ServiceKind): boolean {
  return OPEN.has(service) || TO_COME.has(service);
}
