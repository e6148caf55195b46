import type { OverviewKind } from '../api/overview';

export interface Bar {
  /** Absent for those without a value, and for all that have no bar of their own. */
  value?: string;
  rest?: 'others' | 'off' | 'notBarred';
  count: number;
  /** Of the longest bar. */
  percent: number;
}

export interface Chart {
  resource: string;
  field: string;
  bars: Bar[];
}

const MOST_BARS = 8;

/** A chart for each field by which a kind divides; the smallest parts are taken together. */
export function bars(kind: OverviewKind, _at: number, kinds: readonly OverviewKind[]): Chart[] {
  const fields = [...new Set(kind.parts.map(({ field }) => field))];
  return fields.map((field) => {
    const parts = kind.parts.filter((part) => part.field === field);
    const shown = parts.length > MOST_BARS ? parts.slice(0, MOST_BARS - 1) : parts;
    const counted = shown.reduce((sum, { count }) => sum + count, 0);
    const left = whole(kind, kinds) - counted;
    const all = [
      ...shown.map(({ value, count }) => ({ value: value ?? undefined, count })),
      ...(left > 0 ? [{ rest: restOf(kind.resource, field), count: left }] : []),
    ];
    const longest = Math.max(...all.map(({ count }) => count));
    return {
      resource: kind.resource,
      field,
      bars: all.map((bar) => ({ ...bar, percent: Math.round((bar.count / longest) * 100) })),
    };
  });
}

/** Absence behaviours are counted where they are on; the others are off. */
function whole(kind: OverviewKind, kinds: readonly OverviewKind[]): number {
  return kind.resource === 'absence'
    ? (kinds.find(({ resource }) => resource === 'extension')?.total ?? kind.total)
    : kind.total;
}

function restOf(resource: string, field: string): Bar['rest'] {
  if (resource === 'absence') {
    return 'off';
  }
  return field === 'barringProfile' ? 'notBarred' : 'others';
}
