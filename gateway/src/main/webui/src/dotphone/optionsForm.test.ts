import { describe, expect, it } from 'vitest';
import type { LoginId } from '../api/dotphone';
import { faults, formOf, reactionsWith, settingsOf } from './optionsForm';

const stored: LoginId = {
  id: '0190b5c2-3f7e-7d5c-8f55-2f6a1b9c0d21',
  loginId: 'sato',
  number: '05012345678',
  options: ['FORWARDING', 'ANONYMOUS_REJECTION'],
  destination: '0312345678',
  unconditional: 'NOTHING',
  busy: 'NOTHING',
  unreachable: 'NOTHING',
  noAnswer: 'FORWARD',
  ringSeconds: 15,
  rejectAnonymous: true,
  version: 3,
};

describe('options of a login ID', () => {
  it('come back as they were stored, without those the contract lacks', () => {
    expect(settingsOf(formOf(stored), stored.options)).toEqual({
      unconditional: 'NOTHING',
      busy: 'NOTHING',
      unreachable: 'NOTHING',
      noAnswer: 'FORWARD',
      destination: '0312345678',
      ringSeconds: 15,
      rejectAnonymous: true,
    });
  });

  it('leave out what no longer applies', () => {
    const form = { ...formOf(stored), noAnswer: 'NOTHING' as const };
    expect(settingsOf(form, stored.options)).not.toHaveProperty('destination');
    expect(settingsOf(form, stored.options)).not.toHaveProperty('ringSeconds');
  });

  it('offer only what the contract has', () => {
    expect(reactionsWith(['FORWARDING'])).toEqual(['NOTHING', 'FORWARD']);
    expect(reactionsWith(['CLICK_TO_DIAL'])).toEqual(['NOTHING']);
    expect(settingsOf(formOf(stored), ['CLICK_TO_DIAL'])).not.toHaveProperty('unconditional');
  });

  it('need a destination and seconds in range', () => {
    expect(faults({ ...formOf(stored), destination: ' ', ringSeconds: '31' })).toEqual({
      destination: 'destination-required',
      ringSeconds: 'ring-seconds',
    });
    expect(faults(formOf(stored))).toEqual({});
  });
});
