/** One item that is no longer what it was when an edit began. */
export interface Difference<F extends string> {
  field: F;
  before: unknown;
  now: unknown;
  mine: unknown;
}

function comparable(value: unknown): unknown {
  return value === undefined || value === '' ? null : value;
}

/** What somebody else changed meanwhile, beside what one was about to save. */
export function differences<F extends string>(
  fields: readonly F[],
  before: Partial<Record<F, unknown>>,
  now: Partial<Record<F, unknown>>,
  mine: Partial<Record<F, unknown>>,
): Difference<F>[] {
  return fields
    .filter((field) => comparable(before[field]) !== comparable(now[field]))
    .map((field) => ({ field, before: before[field], now: now[field], mine: mine[field] }));
}
