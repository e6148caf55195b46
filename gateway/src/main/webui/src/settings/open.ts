import type { ServiceKind } from '../api/entitlement';

/** The services whose settings site can be entered here already. */
const OPEN = new Set<ServiceKind>(['SMART_PBX', 'HIKARI_CLOUD_PBX']);

export function isSettingsSiteOpen(service: ServiceKind): boolean {
  return OPEN.has(service);
}
