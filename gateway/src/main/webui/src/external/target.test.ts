import { describe, expect, it } from 'vitest';
import type { ExternalNumber } from '../api/routing';
import { targetOf, targetSettings } from './target';

const number = { extension: null, incomingGroup: null } as unknown as ExternalNumber;

describe('what a number rings', () => {
  it.each([
    [{ ...number, extension: 'e', extensionNumber: '20200' }, { extension: 'e' }],
    [{ ...number, incomingGroup: 'g' }, { incomingGroup: 'g' }],
    [number, {}],
  ] as const)('%j opened and saved stays', (stored, settings) => {
    expect(targetSettings(targetOf(stored as ExternalNumber))).toEqual({
      extension: undefined,
      incomingGroup: undefined,
      ...settings,
    });
  });
});
