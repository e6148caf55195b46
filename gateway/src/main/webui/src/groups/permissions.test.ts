import { describe, expect, it } from 'vitest';
import type { Permissions } from '../api/entitlement';
import { changeCount, effective, tidy } from './permissions';

const some: Permissions = {
  allServices: 'READ',
  services: { SMART_PBX: 'NONE' },
  contracts: { N000000001: 'READ_WRITE', N000000002: 'UNSPECIFIED' },
};

// C5
describe('within a group', () => {
  it.each([
    ['SMART_PBX', 'N000000001', 'READ_WRITE'],
    ['SMART_PBX', 'N000000002', 'NONE'],
    ['IP_VOICE', 'N000000003', 'READ'],
  ] as const)(
    'the most specific level that is specified wins: %s %s',
    (service, contract, level) => {
      expect(effective(some, service, contract)).toBe(level);
    },
  );

  it('nothing specified is nothing permitted', () => {
    const none: Permissions = { allServices: 'UNSPECIFIED', services: {}, contracts: {} };
    expect(effective(none, 'SMART_PBX', 'N000000001')).toBe('NONE');
  });
});

describe('changes', () => {
  it('are counted one by one', () => {
    const after: Permissions = {
      allServices: 'NONE',
      services: { SMART_PBX: 'NONE', IP_VOICE: 'READ' },
      contracts: {},
    };
    expect(changeCount(some, after)).toBe(3);
  });

  it('are none where only entries that say nothing differ', () => {
    expect(changeCount(some, tidy(some))).toBe(0);
  });
});
