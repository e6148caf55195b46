import type { LineSession } from '../api/session';

/** Where an admin ID enters its contract. */
export function adminHome(contract: string): string {
  return `/contracts/${contract}/login-ids`;
}

/** Where somebody is at home who signed in at a settings site. */
export function lineHome({ lineUser }: LineSession): string {
  return lineUser.kind === 'ADMIN_ID' ? adminHome(lineUser.contract) : '/own';
}

/** Whether a page is for him: his own, or, with an admin ID, those of his contract. */
export function mayOpen({ lineUser }: LineSession, pathname: string): boolean {
  return lineUser.kind === 'ADMIN_ID' && pathname.startsWith(`/contracts/${lineUser.contract}/`);
}
