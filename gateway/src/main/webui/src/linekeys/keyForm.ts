import type { LineKey, LineKeyKind, LineKeySetting } from '../api/lineKeys';
import type { Problem } from '../api/problem';

export const MOST_KEYS = 24;

/** One key while it is edited: what other kinds would need is kept until it is saved. */
export interface KeyForm {
  position: number;
  kind: LineKeyKind;
  externalNumber: string;
  extension: string;
  extensionNumber: string;
  digits: string;
  label: string;
}

export function formOf(keys: readonly LineKey[]): KeyForm[] {
  return keys.map((key) => ({
    position: key.position,
    kind: key.kind,
    externalNumber: key.externalNumber ?? '',
    extension: key.extension ?? '',
    extensionNumber: key.extensionNumber ?? '',
    digits: key.digits ?? '',
    label: key.label,
  }));
}

/** What is sent: of the three targets the one that the kind has. */
export function settingsOf(keys: readonly KeyForm[]): LineKeySetting[] {
  return keys.map(({ position, kind, externalNumber, extension, digits, label }) => ({
    position,
    kind,
    externalNumber: kind === 'LINE' ? externalNumber || undefined : undefined,
    extension: kind === 'EXTENSION' ? extension || undefined : undefined,
    digits: kind === 'SPEED_DIAL' ? digits : undefined,
    label,
  }));
}

/** The first key that does nothing yet; undefined once all are taken. */
export function freePosition(keys: readonly KeyForm[]): number | undefined {
  const taken = new Set(keys.map(({ position }) => position));
  return Array.from({ length: MOST_KEYS }, (_key, at) => at + 1).find((at) => !taken.has(at));
}

export type KeyField = 'position' | 'kind' | 'target' | 'label';
const TARGETS = new Set(['externalNumber', 'extension', 'digits']);

/** What is wrong with which key, by its place in the list that was sent. */
export function faultsOf(problem: Problem | undefined): Partial<Record<KeyField, string>>[] {
  const faults: Partial<Record<KeyField, string>>[] = [];
  for (const { pointer, message } of problem?.errors ?? []) {
    const [, at, name] = /^\/keys\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    if (at !== undefined && name !== undefined) {
      const field = TARGETS.has(name) ? 'target' : (name as KeyField);
      const key = (faults[Number(at)] ??= {});
      key[field] = message;
    }
  }
  return faults;
}
