import { describe, expect, it } from 'vitest';
import type { Account } from '../api/identity';
import { actsOn, changedAccountOf, formOf, missing, newUser } from './userForm';

const account: Account = {
  id: 'a',
  company: 'C0000001',
  name: '佐藤 花子',
  email: 'hanako@example.jp',
  telephone: '06-1234-5678',
  role: 'GENERAL',
  status: 'ACTIVE',
  secondFactor: 'MAIL_OTP',
  secondFactorSkipped: false,
  mailLanguage: 'ja',
  timeZone: 'Asia/Tokyo',
  thresholdMail: true,
  createdAt: '2026-11-21T00:00:00Z',
  version: 3,
};

describe('a user form', () => {
  it('opened and saved changes nothing', () => {
    expect(changedAccountOf(formOf(account))).toEqual({
      name: '佐藤 花子',
      email: 'hanako@example.jp',
      telephone: '06-1234-5678',
      role: 'GENERAL',
      secondFactor: 'MAIL_OTP',
      mailLanguage: 'ja',
      timeZone: 'Asia/Tokyo',
      title: undefined,
      mobile: undefined,
      comment: undefined,
      thresholdMail: true,
    });
  });

  it('names the required fields that are empty', () => {
    expect(missing({ ...newUser('UTC'), name: '　', email: 'a@example.jp' })).toEqual([
      'name',
      'telephone',
    ]);
  });
});

describe('what can be done about a user', () => {
  it.each([
    ['INVITED', 'MAIL_OTP', false, ['invitation', 'disabling']],
    ['ACTIVE', 'MAIL_OTP', false, ['disabling']],
    ['ACTIVE', 'TOTP', false, ['totp-reset', 'disabling']],
    ['ACTIVE', 'TOTP', true, ['totp-reset']],
    ['LOCKED', 'MAIL_OTP', false, ['unlocking', 'disabling']],
    ['DISABLED', 'TOTP', false, ['enabling']],
  ] as const)('%s with %s, oneself: %s', (status, secondFactor, self, acts) => {
    expect(actsOn({ ...account, status, secondFactor }, self)).toEqual(acts);
  });
});
