import { expect, it } from 'vitest';
import type { LineSession, LineUser } from '../api/session';
import { lineHome, mayOpen } from './home';

function session(kind: LineUser['kind']): LineSession {
  return {
    realm: 'LINE',
    lineUser: { id: 'x', company: 'C0000001', contract: 'N100000001', kind, loginId: '20200' },
    expiresAt: '2026-11-22T00:00:00Z',
    csrfToken: 'x',
  };
}

it.each([
  ['EXTENSION', '/own'],
  ['LOGIN_ID', '/own'],
  ['ADMIN_ID', '/contracts/N100000001/login-ids'],
] as const)('%s is at home at %s', (kind, home) => {
  expect(lineHome(session(kind))).toBe(home);
});

it.each([
  ['EXTENSION', '/contracts/N100000001/login-ids', false],
  ['LOGIN_ID', '/contracts/N100000001/login-ids', false],
  ['EXTENSION', '/users', false],
  ['ADMIN_ID', '/contracts/N100000001/login-ids', true],
  ['ADMIN_ID', '/contracts/N1000000011/login-ids', false],
  ['ADMIN_ID', '/contracts', false],
  ['ADMIN_ID', '/users', false],
] as const)('%s at %s: %s', (kind, pathname, open) => {
  expect(mayOpen(session(kind), pathname)).toBe(open);
});
