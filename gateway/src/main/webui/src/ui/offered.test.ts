import { describe, expect, it } from 'vitest';
import { offered } from './offered';

describe('what a select offers', () => {
  it.each([
    ['', ['', 'a', 'b']],
    ['a', ['', 'a', 'b']],
    ['gone', ['', 'a', 'b', 'gone']],
  ])('with %j stored', (stored, values) => {
    expect(offered('none', ['a', 'b'], stored).map(({ value }) => value)).toEqual(values);
  });
});
