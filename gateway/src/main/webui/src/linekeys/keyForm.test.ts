import { describe, expect, it } from 'vitest';
import { faultsOf, formOf, freePosition, settingsOf, type KeyForm } from './keyForm';

const stored = [
  { position: 1, kind: 'LINE', externalNumber: 'n', externalDigits: '0312345678', label: '' },
  { position: 3, kind: 'SPEED_DIAL', digits: '104', label: '案内' },
] as const;

describe('line keys', () => {
  it('opened and saved stay', () => {
    expect(settingsOf(formOf(stored))).toEqual([
      { position: 1, kind: 'LINE', externalNumber: 'n', label: '' },
      { position: 3, kind: 'SPEED_DIAL', digits: '104', label: '案内' },
    ]);
  });

  it('of another kind lose what that kind has not', () => {
    const [line, dial] = formOf(stored) as [KeyForm, KeyForm];
    expect(settingsOf([{ ...line, kind: 'EXTENSION', extension: 'e' }, dial])[0]).toEqual({
      position: 1,
      kind: 'EXTENSION',
      extension: 'e',
      label: '',
    });
  });

  it('are added where nothing is', () => {
    const keys = formOf(stored);
    const [first] = keys as [KeyForm];
    expect(freePosition(keys)).toBe(2);
    const all = Array.from({ length: 24 }, (_key, at) => ({ ...first, position: at + 1 }));
    expect(freePosition(all)).toBeUndefined();
  });

  it('have their faults beside them', () => {
    const faults = faultsOf({
      title: '',
      status: 422,
      code: 'validation',
      errors: [
        { pointer: '/keys/1/digits', code: 'required', message: 'needed' },
        { pointer: '/keys/1/position', code: 'range', message: 'no such key' },
        { pointer: '/keys', code: 'too-many', message: 'too many' },
      ],
    });
    expect(faults[0]).toBeUndefined();
    expect(faults[1]).toEqual({ target: 'needed', position: 'no such key' });
  });
});
