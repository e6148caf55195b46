import { describe, expect, it } from 'vitest';
import { chunks } from './chunks';

describe('runs of items', () => {
  it.each([
    [[], []],
    [[1, 2], [[1, 2]]],
    [
      [1, 2, 3],
      [[1, 2], [3]],
    ],
  ])('%j', (items, runs) => {
    expect(chunks<number>(items, 2)).toEqual(runs);
  });
});
