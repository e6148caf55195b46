import { describe, expect, it } from 'vitest';
import type { OverviewKind } from '../api/overview';
import { bars } from './bars';

const extension: OverviewKind = {
  resource: 'extension',
  total: 100,
  parts: [
    { field: 'siteNumber', value: '20', count: 80 },
    { field: 'siteNumber', value: '30', count: 20 },
    { field: 'barringProfile', value: '国内のみ', count: 10 },
  ],
};
const absence: OverviewKind = {
  resource: 'absence',
  total: 25,
  parts: [{ field: 'mode', value: 'FORWARDING', count: 25 }],
};

// E7
describe('the charts of the overview', () => {
  it('have one for each field, the longest bar full', () => {
    const [sites, profiles] = bars(extension, 0, [extension]);
    expect(sites?.bars).toEqual([
      { value: '20', count: 80, percent: 100 },
      { value: '30', count: 20, percent: 25 },
    ]);
    expect(profiles?.bars.at(-1)).toEqual({ rest: 'notBarred', count: 90, percent: 100 });
  });

  it('count extensions without an active absence behaviour as off', () => {
    const [modes] = bars(absence, 1, [extension, absence]);
    expect(modes?.bars).toEqual([
      { value: 'FORWARDING', count: 25, percent: 33 },
      { rest: 'off', count: 75, percent: 100 },
    ]);
  });

  it('take the smallest parts together', () => {
    const many: OverviewKind = {
      resource: 'extension',
      total: 66,
      parts: Array.from({ length: 11 }, (_part, at) => ({
        field: 'siteNumber',
        value: `${20 + at}`,
        count: 11 - at,
      })),
    };
    const [sites] = bars(many, 0, [many]);
    expect(sites?.bars).toHaveLength(8);
    expect(sites?.bars.at(-1)).toMatchObject({ rest: 'others', count: 10 });
  });

  it('has none for a kind without parts', () => {
    expect(bars({ resource: 'hold-music', total: 0, parts: [] }, 0, [])).toEqual([]);
  });
});
