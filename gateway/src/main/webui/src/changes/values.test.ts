import { describe, expect, it } from 'vitest';
import type { SettingChange } from '../api/changes';
import { fieldDifferences, valueText } from './values';

const change = (before: object | undefined, after: object | undefined, fields: string[]) =>
  ({
    resource: 'extension',
    id: 'i',
    action: 'UPDATED',
    fields,
    references: {},
    before,
    after,
  }) as unknown as SettingChange;

describe('what differs', () => {
  it('leaves out what is empty on both sides or follows from others', () => {
    const rows = fieldDifferences(
      change(undefined, { number: '20200', memo: '', siteNumber: '20', flag: false }, [
        'number',
        'memo',
        'siteNumber',
        'flag',
      ]),
    );
    expect(rows.map((row) => row.field)).toEqual(['siteNumber']);
  });

  it('names a secret without a value', () => {
    const rows = fieldDifferences(change({ mode: 'OFF' }, { mode: 'OFF' }, ['voicemailPin']));
    expect(rows).toEqual([
      { field: 'voicemailPin', before: undefined, after: undefined, secret: true },
    ]);
  });
});

describe('a value in words', () => {
  const words = { yes: 'yes', no: 'no', none: '–', word: (text: string) => text.toLowerCase() };
  it.each([
    [['a', 'b'], '20200, b'],
    [true, 'yes'],
    [null, '–'],
    [[], '–'],
    [15, '15'],
    [[{ position: 1, kind: 'LINE', number: 'a', label: null }], '1 line 20200'],
  ])('%j', (value, said) => {
    expect(valueText(value, { a: '20200' }, words)).toBe(said);
  });
});
