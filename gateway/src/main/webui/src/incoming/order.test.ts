import { describe, expect, it } from 'vitest';
import { moved } from './order';

describe('members in ring order', () => {
  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ])('number %s moved by %s', (at, by, order) => {
    expect(moved(['a', 'b', 'c'], at, by)).toEqual(order);
  });
});
