import type { GrantEffect } from '../api/grants';

const ORDER = ['NONE', 'READ', 'READ_WRITE'];

/** Whether it is for the better of those concerned. */
export function gains(effect: Pick<GrantEffect, 'before' | 'after'>): boolean {
  return ORDER.indexOf(effect.after) > ORDER.indexOf(effect.before);
}
