import { describe, expect, it } from 'vitest';
import { rangeOf } from './range';

const page = (items: number, total: number, more: { next?: string; open?: boolean } = {}) => ({
  items: Array.from({ length: items }, (_item, at) => at),
  total,
  next: more.next,
  totalIsLowerBound: more.open,
});

// E1, E2
describe('the range that a pager tells', () => {
  it('is none of nothing', () => {
    expect(rangeOf(undefined, 1, 50)).toMatchObject({ first: 0, last: 0, total: 0, known: 0 });
    expect(rangeOf(page(0, 0), 1, 50)).toMatchObject({ first: 0, last: 0, total: 0, known: 0 });
  });

  it('ends where the list ends', () => {
    expect(rangeOf(page(50, 120, { next: 'x' }), 2, 50)).toEqual({
      first: 51,
      last: 100,
      total: 120,
      isLowerBound: false,
      known: 120,
    });
  });

  it('is open while the service counts no further', () => {
    expect(rangeOf(page(50, 1000, { next: 'x', open: true }), 1, 50)).toMatchObject({
      total: 1000,
      isLowerBound: true,
      known: undefined,
    });
  });

  it('goes on past what was counted', () => {
    expect(rangeOf(page(200, 1000, { next: 'x', open: true }), 6, 200)).toMatchObject({
      first: 1001,
      last: 1200,
      total: 1200,
      isLowerBound: true,
    });
  });

  it('is closed on the last page, however many were counted', () => {
    expect(rangeOf(page(98, 1000, { open: true }), 10, 200)).toEqual({
      first: 1801,
      last: 1898,
      total: 1898,
      isLowerBound: false,
      known: 1898,
    });
  });
});
