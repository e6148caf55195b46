import type { ServiceKind } from '../api/entitlement';
import { firstPage } from './menu';

/** Whether a settings site is entered for a voice group rather than a contract. */
export function isVoiceGroup(target: string): boolean {
  return target.startsWith('Y');
}

/** Where one comes in. */
export function wayIn(target: string, service: ServiceKind): string {
  return isVoiceGroup(target)
    ? `/voice-groups/${target}/numbers`
    : `/contracts/${target}/${firstPage(service)}`;
}
