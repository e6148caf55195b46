import type { VoiceForwarding, VoiceForwardingSettings, VoiceTarget } from '../api/voice';
import type { FieldProblem } from '../api/problem';

export const CONDITIONS = ['unconditional', 'busy', 'noAnswer', 'unreachable'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const PLACES = [1, 2, 3, 4, 5] as const;
export const SHORTEST_RING = 5;
export const LONGEST_RING = 30;

/** What stands in the form. */
export interface VoiceForm extends Record<Condition, boolean> {
  enabled: boolean;
  ringSeconds: string;
  target: VoiceTarget;
  /** Always five. */
  destinations: string[];
  /** The place of the destination that calls go to, from 1. */
  effective?: number;
}

/** Messages by the form’s fields; a destination’s by its place. */
export interface VoiceErrors {
  conditions?: string;
  ringSeconds?: string;
  target?: string;
  effective?: string;
  destinations: Record<number, string>;
  rest: string[];
}

export type VoiceFault = 'nothing-active' | 'ring-seconds' | 'choose' | 'enter';

export function formOf(forwarding: VoiceForwarding): VoiceForm {
  return {
    ...forwarding,
    ringSeconds: `${forwarding.ringSeconds}`,
    destinations: PLACES.map((place) => forwarding.destinations[place - 1] ?? ''),
    effective: forwarding.effective ?? undefined,
  };
}

/** What the reader can be told before asking the service; the service judges for itself. */
export function faults(form: VoiceForm): Partial<Record<string, VoiceFault>> {
  const found: Partial<Record<string, VoiceFault>> = {};
  if (form.enabled && !CONDITIONS.some((condition) => form[condition])) {
    found.conditions = 'nothing-active';
  }
  if (!isRing(form.ringSeconds)) {
    found.ringSeconds = 'ring-seconds';
  }
  if (form.enabled && form.target === 'FORWARD' && form.effective === undefined) {
    found.effective = 'choose';
  }
  if (form.effective !== undefined && form.destinations[form.effective - 1]?.trim() === '') {
    if (form.enabled && form.target === 'FORWARD') {
      found[`destination-${form.effective}`] = 'enter';
    }
  }
  return found;
}

function isRing(text: string): boolean {
  const seconds = Number(text);
  return /^\d+$/.test(text) && seconds >= SHORTEST_RING && seconds <= LONGEST_RING;
}

/** What is asked of the service; a place chosen and left empty counts as not chosen. */
export function settingsOf(form: VoiceForm): VoiceForwardingSettings {
  const chosen = form.effective;
  const filled = chosen !== undefined && form.destinations[chosen - 1]?.trim() !== '';
  return {
    enabled: form.enabled,
    unconditional: form.unconditional,
    busy: form.busy,
    noAnswer: form.noAnswer,
    unreachable: form.unreachable,
    ringSeconds: Number(form.ringSeconds),
    target: form.target,
    destinations: form.destinations.map((entry) => entry.trim()),
    ...(filled && { effective: chosen }),
  };
}

/** Puts what the service objects to beside the fields of the form. */
export function placed(problems: readonly FieldProblem[]): VoiceErrors {
  const errors: VoiceErrors = { destinations: {}, rest: [] };
  for (const { pointer, message } of problems) {
    const [, field = '', index] = pointer.split('/');
    if (field === 'destinations' && index !== undefined) {
      const place = Number(index) + 1;
      errors.destinations[place] = joined(errors.destinations[place], message);
    } else if (CONDITIONS.some((condition) => condition === field)) {
      errors.conditions = joined(errors.conditions, message);
    } else if (field === 'ringSeconds' || field === 'target' || field === 'effective') {
      errors[field] = joined(errors[field], message);
    } else {
      errors.rest.push(message);
    }
  }
  return errors;
}

function joined(before: string | undefined, message: string): string {
  return before === undefined || before === message ? message : `${before} ${message}`;
}
