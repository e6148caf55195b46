import type { Absence, AbsenceSettings, Reaction } from '../api/pbx';

export const CONDITIONS = ['unconditional', 'busy', 'unreachable', 'noAnswer'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const SHORTEST_RING = 5;
export const LONGEST_RING = 30;
const USUAL_RING = '15';

/** What stands in the form; fields that don't apply keep what was typed, unseen. */
export interface AbsenceForm extends Record<Condition, Reaction> {
  mode: Absence['mode'];
  destination: string;
  firstNumber: string;
  secondNumber: string;
  thenVoicemail: boolean;
  ringSeconds: string;
  voicemailPin: string;
}

export const ABSENCE_FIELDS = [
  'destination',
  'numbers/0',
  'numbers/1',
  'ringSeconds',
  'voicemailPin',
] as const;
export type AbsenceField = (typeof ABSENCE_FIELDS)[number];

export type AbsenceFault =
  | 'nothing-active'
  | 'destination-required'
  | 'number-required'
  | 'number-twice'
  | 'ring-seconds'
  | 'pin-required'
  | 'pin-form';

export function formOf(absence: Absence): AbsenceForm {
  return {
    mode: absence.mode,
    destination: absence.destination ?? '',
    firstNumber: absence.numbers?.[0] ?? '',
    secondNumber: absence.numbers?.[1] ?? '',
    thenVoicemail: absence.thenVoicemail ?? true,
    unconditional: absence.unconditional ?? 'NOTHING',
    busy: absence.busy ?? 'NOTHING',
    unreachable: absence.unreachable ?? 'NOTHING',
    noAnswer: absence.noAnswer ?? 'NOTHING',
    ringSeconds: absence.ringSeconds?.toString() ?? USUAL_RING,
    voicemailPin: '',
  };
}

function uses(form: AbsenceForm, reaction: Reaction): boolean {
  return CONDITIONS.some((condition) => form[condition] === reaction);
}

/** Which fields apply: each if and only if something needs it. */
export function applies(form: AbsenceForm): Record<AbsenceField, boolean> {
  const on = form.mode === 'FORWARDING';
  const reach = form.mode === 'SINGLE_NUMBER_REACH';
  const thenVoicemail = reach && form.thenVoicemail;
  return {
    destination: on && uses(form, 'FORWARD'),
    'numbers/0': reach,
    'numbers/1': reach,
    ringSeconds: thenVoicemail || (on && form.noAnswer !== 'NOTHING'),
    voicemailPin: thenVoicemail || (on && uses(form, 'VOICEMAIL')),
  };
}

/** What the reader can be told before asking the service; the service judges for itself. */
export function faults(
  form: AbsenceForm,
  pinSet: boolean,
): Partial<Record<AbsenceField | 'conditions', AbsenceFault>> {
  const found: Partial<Record<AbsenceField | 'conditions', AbsenceFault>> = {};
  const needed = applies(form);
  if (form.mode === 'FORWARDING' && !uses(form, 'FORWARD') && !uses(form, 'VOICEMAIL')) {
    found.conditions = 'nothing-active';
  }
  if (needed.destination && form.destination.trim() === '') {
    found.destination = 'destination-required';
  }
  if (needed['numbers/0'] && form.firstNumber.trim() === '') {
    found['numbers/0'] = 'number-required';
  }
  if (
    needed['numbers/1'] &&
    form.secondNumber.trim() !== '' &&
    form.secondNumber.trim() === form.firstNumber.trim()
  ) {
    found['numbers/1'] = 'number-twice';
  }
  if (needed.ringSeconds && !isRing(form.ringSeconds)) {
    found.ringSeconds = 'ring-seconds';
  }
  if (needed.voicemailPin) {
    if (form.voicemailPin !== '' && !/^\d{4,10}$/.test(form.voicemailPin)) {
      found.voicemailPin = 'pin-form';
    } else if (form.voicemailPin === '' && !pinSet) {
      found.voicemailPin = 'pin-required';
    }
  }
  return found;
}

function isRing(text: string): boolean {
  const seconds = Number(text);
  return /^\d+$/.test(text) && seconds >= SHORTEST_RING && seconds <= LONGEST_RING;
}

/** What is asked of the service: only what applies; a PIN left empty stays as it is. */
export function settingsOf(form: AbsenceForm): AbsenceSettings {
  if (form.mode === 'OFF') {
    return { mode: 'OFF' };
  }
  const needed = applies(form);
  const shared = {
    ...(needed.ringSeconds && { ringSeconds: Number(form.ringSeconds) }),
    ...(needed.voicemailPin && form.voicemailPin !== '' && { voicemailPin: form.voicemailPin }),
  };
  if (form.mode === 'SINGLE_NUMBER_REACH') {
    return {
      mode: 'SINGLE_NUMBER_REACH',
      numbers: numbersOf(form),
      thenVoicemail: form.thenVoicemail,
      ...shared,
    };
  }
  return {
    mode: 'FORWARDING',
    unconditional: form.unconditional,
    busy: form.busy,
    unreachable: form.unreachable,
    noAnswer: form.noAnswer,
    ...(needed.destination && { destination: form.destination.trim() }),
    ...shared,
  };
}

/** What single number reach rings besides the telephone; an empty first one stays, to be refused. */
export function numbersOf(form: AbsenceForm): string[] {
  const [first, second] = [form.firstNumber.trim(), form.secondNumber.trim()];
  return second === '' ? [first] : [first, second];
}

/** One step of "what happens to a call", in the order the switch looks at them. */
export interface Outcome {
  when: Condition;
  reaction: Exclude<Reaction, 'NOTHING'>;
}

/** Unconditional leaves nothing to the others. */
export function outcomes(form: AbsenceForm): Outcome[] {
  if (form.mode !== 'FORWARDING') {
    return [];
  }
  const active = CONDITIONS.flatMap((when) => {
    const reaction = form[when];
    return reaction === 'NOTHING' ? [] : [{ when, reaction }];
  });
  return form.unconditional === 'NOTHING' ? active : active.slice(0, 1);
}
