import { expect, it } from 'vitest';
import { faults, formOf, placed, settingsOf, type VoiceForm } from './voiceForm';

const NEVER_SET = formOf({
  enabled: false,
  unconditional: false,
  busy: false,
  noAnswer: false,
  unreachable: false,
  ringSeconds: 30,
  target: 'FORWARD',
  destinations: [],
});

const form = (part: Partial<VoiceForm>): VoiceForm => ({ ...NEVER_SET, ...part });

it('a number nobody ever set has five empty places', () => {
  expect(NEVER_SET.destinations).toEqual(['', '', '', '', '']);
  expect(faults(NEVER_SET)).toEqual({});
});

it('forwarding needs a case, and a destination that is chosen and entered', () => {
  expect(faults(form({ enabled: true }))).toEqual({
    conditions: 'nothing-active',
    effective: 'choose',
  });
  expect(faults(form({ enabled: true, busy: true, effective: 2 }))).toEqual({
    'destination-2': 'enter',
  });
  expect(faults(form({ enabled: true, busy: true, target: 'VOICEMAIL' }))).toEqual({});
  expect(faults(form({ ringSeconds: '4' }))).toEqual({ ringSeconds: 'ring-seconds' });
});

it('a chosen place that is empty is not sent as chosen', () => {
  expect(settingsOf(form({ effective: 3 }))).not.toHaveProperty('effective');
  expect(
    settingsOf(form({ effective: 1, destinations: [' 03-1234-5678 ', '', '', '', ''] })),
  ).toMatchObject({ effective: 1, destinations: ['03-1234-5678', '', '', '', ''] });
});

it('what the service objects to stands beside its field', () => {
  const problem = (pointer: string, message: string) => ({ pointer, message, code: 'x' });

  expect(
    placed([
      problem('/destinations/1', 'a'),
      problem('/destinations', 'b'),
      problem('/busy', 'c'),
      problem('/unreachable', 'c'),
      problem('/target', 'd'),
    ]),
  ).toEqual({ conditions: 'c', target: 'd', destinations: { 2: 'a' }, rest: ['b'] });
});
