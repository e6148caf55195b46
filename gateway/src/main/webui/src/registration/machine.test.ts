import { describe, expect, it } from 'vitest';
import type { CodeView } from '../api/identity';
import { advance, begin, codeIn, type Registration, type RegistrationEvent } from './machine';

const passwordRule = { minLength: 6, maxLength: 32, digit: true, upperCase: true, lowerCase: true };
const invitation: CodeView = {
  state: 'IDENTITY_CHECK',
  kind: 'INVITATION',
  expiresAt: '2026-11-23T00:00:00Z',
  passwordRule,
};
const reset: CodeView = { ...invitation, state: 'PASSWORD', kind: 'RESET' };

const run = (...events: RegistrationEvent[]): Registration => events.reduce(advance, begin('c0de'));

// A2
describe('an invitation', () => {
  it('leads over the identity check to the password and is done', () => {
    const checked = run({ type: 'checked', view: invitation });
    expect(checked.step).toBe('identity');
    const identified = advance(checked, { type: 'identified', ticket: 't', userId: 'a@b.jp' });
    expect(identified).toMatchObject({ step: 'password', ticket: 't', userId: 'a@b.jp' });
    expect(advance(identified, { type: 'set' })).toEqual({ step: 'done' });
  });

  it('has no way to the password but through the identity check', () => {
    const checked = run({ type: 'checked', view: invitation });
    expect(advance(checked, { type: 'set' })).toBe(checked);
    expect(advance(begin('c0de'), { type: 'identified', ticket: 't', userId: 'a' }).step).toBe(
      'checking',
    );
  });

  it('goes back to the identity check when that has lapsed', () => {
    const lapsed = run(
      { type: 'checked', view: invitation },
      { type: 'identified', ticket: 't', userId: 'a' },
      { type: 'lapsed' },
    );
    expect(lapsed).toEqual({ step: 'identity', code: 'c0de', view: invitation });
  });
});

// A5
it('a reset starts at the password', () => {
  const state = run({ type: 'checked', view: reset });
  expect(state.step).toBe('password');
  expect(advance(state, { type: 'lapsed' })).toBe(state);
});

describe('a code that is no good', () => {
  it.each([
    [[]],
    [[{ type: 'checked', view: invitation }]],
    [[{ type: 'checked', view: reset }]],
  ] as RegistrationEvent[][][])('is told at any step: %j', (events) => {
    const refused = advance(run(...events), { type: 'refused' });
    expect(refused).toEqual({ step: 'invalid', code: 'c0de' });
    expect(advance(refused, { type: 'renewed' })).toEqual({ step: 'renewed' });
  });

  it('is also none at all', () => {
    expect(begin('')).toEqual({ step: 'invalid', code: '' });
  });

  it('does not undo what is done', () => {
    const done = run({ type: 'checked', view: reset }, { type: 'set' });
    expect(advance(done, { type: 'refused' })).toBe(done);
  });
});

it.each([
  ['#code=aB3_-x', 'aB3_-x'],
  ['#code=%20aB3%20', 'aB3'],
  ['#other=1', ''],
  ['', ''],
])('the code in %j is %j', (hash, code) => {
  expect(codeIn(hash)).toBe(code);
});
