import type { PasswordRule } from '../api/identity';

export type PasswordCheckName =
  'length' | 'characters' | 'digit' | 'upperCase' | 'lowerCase' | 'notUserId' | 'same';

export interface PasswordCheck {
  name: PasswordCheckName;
  ok: boolean;
}

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/** The rule, item by item, as far as a page can judge it; the service knows common passwords too. */
export function passwordChecks(
  rule: PasswordRule,
  password: string,
  repeated: string,
  userId?: string,
): PasswordCheck[] {
  const length = [...password].length;
  const checks: (PasswordCheck | false)[] = [
    { name: 'length', ok: length >= rule.minLength && length <= rule.maxLength },
    { name: 'characters', ok: PRINTABLE_ASCII.test(password) },
    rule.digit && { name: 'digit', ok: /[0-9]/.test(password) },
    rule.upperCase && { name: 'upperCase', ok: /[A-Z]/.test(password) },
    rule.lowerCase && { name: 'lowerCase', ok: /[a-z]/.test(password) },
    userId !== undefined && {
      name: 'notUserId',
      ok: password !== '' && password.toLowerCase() !== userId.trim().toLowerCase(),
    },
    { name: 'same', ok: password !== '' && password === repeated },
  ];
  return checks.filter((check) => check !== false);
}
