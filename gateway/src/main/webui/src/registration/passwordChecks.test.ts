import { describe, expect, it } from 'vitest';
import { passwordChecks } from './passwordChecks';

const rule = { minLength: 6, maxLength: 32, digit: true, upperCase: true, lowerCase: true };

function open(password: string, repeated = password, userId?: string): string[] {
  return passwordChecks(rule, password, repeated, userId)
    .filter((check) => !check.ok)
    .map((check) => check.name);
}

// A3
describe('the password rule', () => {
  it.each(['Abcde1', `Aa1${'x'.repeat(29)}`, 'P@ss word9'])('is kept by %j', (password) => {
    expect(open(password)).toEqual([]);
  });

  it.each([
    ['Abcd1', ['length']],
    [`Aa1${'x'.repeat(30)}`, ['length']],
    ['abcdef1', ['upperCase']],
    ['ABCDEF1', ['lowerCase']],
    ['Abcdefg', ['digit']],
    ['Abcdeｆ1', ['characters']],
  ])('is broken by %j in %j', (password, names) => {
    expect(open(password)).toEqual(names);
  });

  it('refuses the user ID in any case, where it is known', () => {
    expect(open('Taro1@Example.jp', 'Taro1@Example.jp', ' taro1@example.jp ')).toEqual([
      'notUserId',
    ]);
    expect(open('Taro1@Example.jp')).toEqual([]);
  });

  it('wants the same twice', () => {
    expect(open('Abcdef1', 'Abcdef2')).toEqual(['same']);
  });

  it('ticks off nothing while the field is empty', () => {
    expect(passwordChecks(rule, '', '', 'a@b.jp').some((check) => check.ok)).toBe(false);
  });

  it('shows only what the company asks for', () => {
    const names = passwordChecks({ ...rule, upperCase: false }, 'abcdef1', 'abcdef1');
    expect(names.map((check) => check.name)).not.toContain('upperCase');
  });
});
