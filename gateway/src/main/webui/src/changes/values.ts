import type { SettingChange } from '../api/changes';

/** A field that differs, as it was and as it is. */
export interface FieldDifference {
  field: string;
  before: unknown;
  after: unknown;
  /** Its values are nobody’s business. */
  secret: boolean;
}

type State = Record<string, unknown>;

/** What differs, leaving out what follows from other fields and what is empty on both sides. */
export function fieldDifferences(change: SettingChange): FieldDifference[] {
  const before = (change.before ?? {}) as State;
  const after = (change.after ?? {}) as State;
  return change.fields
    .filter((field) => !isDerived(change, field))
    .map((field) => ({
      field,
      before: before[field],
      after: after[field],
      secret: !(field in before) && !(field in after),
    }))
    .filter((row) => row.secret || !(isEmpty(row.before) && isEmpty(row.after)));
}

const DERIVED = new Set(['sipUserId', 'voicemailPinSet', 'sha256', 'size', 'durationMillis']);

/** Whether a field follows from others: an extension’s number from its two parts. */
export function isDerived(change: SettingChange, field: string): boolean {
  return DERIVED.has(field) || (field === 'number' && change.resource === 'extension');
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false;
}

/** A value in words: names for IDs, lists joined. */
export function valueText(
  value: unknown,
  names: Record<string, string>,
  words: { yes: string; no: string; none: string; word: (value: string) => string },
): string {
  if (Array.isArray(value)) {
    return value.map((one) => valueText(one, names, words)).join(', ') || words.none;
  }
  if (typeof value === 'boolean') {
    return value ? words.yes : words.no;
  }
  if (value === undefined || value === null || value === '') {
    return words.none;
  }
  if (typeof value === 'object') {
    return Object.values(value)
      .filter((part) => !isEmpty(part))
      .map((part) => valueText(part, names, words))
      .join(' ');
  }
  const text = String(value as string | number);
  return names[text] ?? words.word(text);
}
