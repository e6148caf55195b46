import { describe, expect, it } from 'vitest';
import { readColumns, toggled, viewOf } from './columns';

const COLUMNS = { all: ['a', 'b', 'c'], simple: ['a', 'b'] } as const;

// E1, E4
describe('the columns of a table', () => {
  it('are those of the simple view until somebody chooses', () => {
    expect(readColumns(COLUMNS, null)).toEqual(['a', 'b']);
    expect(readColumns(COLUMNS, { a: 1 })).toEqual(['a', 'b']);
    expect(readColumns(COLUMNS, null, COLUMNS.all)).toEqual(['a', 'b', 'c']);
  });

  it('leave out what a browser kept of columns that are gone', () => {
    expect(readColumns(COLUMNS, ['c', 'gone', 'a'])).toEqual(['a', 'c']);
  });

  it('are a view, or the reader’s own', () => {
    expect(viewOf(COLUMNS, ['a', 'b'])).toBe('simple');
    expect(viewOf(COLUMNS, ['a', 'b', 'c'])).toBe('detailed');
    expect(viewOf(COLUMNS, ['a', 'c'])).toBeUndefined();
  });

  it('keep their order when one is shown', () => {
    expect(toggled(COLUMNS, ['c'], 'a')).toEqual(['a', 'c']);
    expect(toggled(COLUMNS, ['a', 'c'], 'a')).toEqual(['c']);
  });
});
