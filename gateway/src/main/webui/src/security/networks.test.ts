import { expect, it } from 'vitest';
import { idleOf, lineErrors } from './networks';

it('errors stand at the lines they are about', () => {
  const errors = lineErrors([
    { pointer: '/allowedNetworks/1/network', code: 'network-invalid', message: 'no network' },
    { pointer: '/confirmed', code: 'x', message: 'elsewhere' },
  ]);
  expect([...errors]).toEqual([[1, 'no network']]);
  expect(lineErrors(undefined).size).toBe(0);
});

it.each([
  ['5', 5],
  ['120', 120],
  ['4', undefined],
  ['121', undefined],
  ['5.5', undefined],
  ['', undefined],
  ['1e1', undefined],
])('%j is %j minutes', (text, minutes) => {
  expect(idleOf(text)).toBe(minutes);
});
