import { describe, expect, it } from 'vitest';
import { applies, faults, formOf, outcomes, settingsOf, type AbsenceForm } from './absenceForm';

function aForm(part: Partial<AbsenceForm> = {}): AbsenceForm {
  return {
    ...formOf({ mode: 'OFF', voicemailPinSet: false, version: 0 }),
    mode: 'FORWARDING',
    ...part,
  };
}

// E2, E8
describe('fields of the absence form', () => {
  it.each(['FORWARD', 'VOICEMAIL'] as const)(
    'ask for ring seconds iff no answer: %s',
    (noAnswer) => {
      expect(applies(aForm({ noAnswer })).ringSeconds).toBe(true);
      expect(applies(aForm({ busy: noAnswer })).ringSeconds).toBe(false);
    },
  );

  it('ask for a destination iff some case forwards, and for a PIN iff some case is voicemail', () => {
    expect(applies(aForm({ busy: 'FORWARD' }))).toMatchObject({
      destination: true,
      voicemailPin: false,
    });
    expect(applies(aForm({ unreachable: 'VOICEMAIL' }))).toMatchObject({
      destination: false,
      voicemailPin: true,
    });
  });

  it('ask for nothing when off', () => {
    expect(applies(aForm({ mode: 'OFF', noAnswer: 'FORWARD', busy: 'VOICEMAIL' }))).toEqual({
      destination: false,
      'numbers/0': false,
      'numbers/1': false,
      ringSeconds: false,
      voicemailPin: false,
    });
  });
});

describe('faults of the absence form', () => {
  it('are none when off', () => {
    expect(faults(aForm({ mode: 'OFF' }), false)).toEqual({});
  });

  it('name a form in which nothing is active', () => {
    expect(faults(aForm(), false)).toEqual({ conditions: 'nothing-active' });
  });

  it.each(['4', '31', '', '15.5', '-5', '1e1', ' 15'])('refuse %j ring seconds', (ringSeconds) => {
    const form = aForm({ noAnswer: 'FORWARD', destination: '0312345678', ringSeconds });
    expect(faults(form, false)).toEqual({ ringSeconds: 'ring-seconds' });
  });

  it.each(['5', '15', '30'])('accept %j ring seconds', (ringSeconds) => {
    const form = aForm({ noAnswer: 'FORWARD', destination: '0312345678', ringSeconds });
    expect(faults(form, false)).toEqual({});
  });

  it('require a PIN unless one is set', () => {
    const form = aForm({ busy: 'VOICEMAIL' });
    expect(faults(form, false)).toEqual({ voicemailPin: 'pin-required' });
    expect(faults(form, true)).toEqual({});
  });

  it('judge the form of a new PIN also where one is set', () => {
    expect(faults(aForm({ busy: 'VOICEMAIL', voicemailPin: '123' }), true)).toEqual({
      voicemailPin: 'pin-form',
    });
  });

  it('require a destination', () => {
    expect(faults(aForm({ busy: 'FORWARD', destination: ' ' }), false)).toEqual({
      destination: 'destination-required',
    });
  });
});

describe('what is asked of the service', () => {
  it('is the mode alone when off', () => {
    expect(settingsOf(aForm({ mode: 'OFF', destination: '0312345678' }))).toEqual({ mode: 'OFF' });
  });

  it('leaves out what does not apply, though it was typed', () => {
    const form = aForm({ busy: 'VOICEMAIL', destination: '0312345678', voicemailPin: '2580' });
    expect(settingsOf(form)).toEqual({
      mode: 'FORWARDING',
      unconditional: 'NOTHING',
      busy: 'VOICEMAIL',
      unreachable: 'NOTHING',
      noAnswer: 'NOTHING',
      voicemailPin: '2580',
    });
  });

  it('forwards after fifteen seconds', () => {
    const form = aForm({ noAnswer: 'FORWARD', destination: ' 0312345678 ', ringSeconds: '15' });
    expect(settingsOf(form)).toMatchObject({ destination: '0312345678', ringSeconds: 15 });
  });
});

// E2
describe('single number reach', () => {
  const reach = (part: Partial<AbsenceForm> = {}) =>
    aForm({ mode: 'SINGLE_NUMBER_REACH', firstNumber: '09012345678', ...part });

  it('asks for ring seconds and a PIN iff voicemail follows', () => {
    expect(applies(reach())).toMatchObject({ ringSeconds: true, voicemailPin: true });
    expect(applies(reach({ thenVoicemail: false }))).toMatchObject({
      ringSeconds: false,
      voicemailPin: false,
    });
  });

  it('takes one number, or two different ones', () => {
    expect(faults(reach(), true)).toEqual({});
    expect(faults(reach({ firstNumber: ' ' }), true)).toEqual({ 'numbers/0': 'number-required' });
    expect(faults(reach({ secondNumber: '09012345678' }), true)).toEqual({
      'numbers/1': 'number-twice',
    });
  });

  it('is asked for without what belongs to forwarding', () => {
    expect(settingsOf(reach({ busy: 'FORWARD', ringSeconds: '20' }))).toEqual({
      mode: 'SINGLE_NUMBER_REACH',
      numbers: ['09012345678'],
      thenVoicemail: true,
      ringSeconds: 20,
    });
  });
});

describe('the sentences', () => {
  it('say only the unconditional case where there is one', () => {
    expect(outcomes(aForm({ unconditional: 'FORWARD', busy: 'VOICEMAIL' }))).toEqual([
      { when: 'unconditional', reaction: 'FORWARD' },
    ]);
  });

  it('come in the order the switch looks at the cases', () => {
    expect(outcomes(aForm({ noAnswer: 'FORWARD', busy: 'VOICEMAIL' })).map((o) => o.when)).toEqual([
      'busy',
      'noAnswer',
    ]);
  });
});
