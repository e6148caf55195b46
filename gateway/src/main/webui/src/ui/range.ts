import type { Page } from '../api/page';

/** What a pager says and where it ends. */
export interface Range {
  first: number;
  last: number;
  total: number;
  /** Whether there are more than `total`. */
  isLowerBound: boolean;
  /** How many there are for finding the last page; nothing while that isn’t known. */
  known: number | undefined;
}

/** Which rows a page shows, of how many as far as is known. */
export function rangeOf(page: Page<unknown> | undefined, at: number, limit: number): Range {
  const counted = page?.total ?? 0;
  const shown = page?.items.length ?? 0;
  const first = shown === 0 ? 0 : (at - 1) * limit + 1;
  const last = shown === 0 ? 0 : first + shown - 1;
  const open = page?.totalIsLowerBound === true;
  if (open && !page.next) {
    // The end is in sight, so by now the number is known.
    return { first, last, total: last, isLowerBound: false, known: last };
  }
  const total = Math.max(counted, last);
  return { first, last, total, isLowerBound: open, known: open ? undefined : total };
}
