import { CONDITIONS, LONGEST_RING, SHORTEST_RING, type Condition } from '../absence/absenceForm';
import type { LoginId, LoginIdSettings } from '../api/dotphone';
import type { Reaction } from '../api/pbx';

const USUAL_RING = '30';

export type Option = LoginId['options'][number];

/** What stands in the form; fields that don’t apply keep what was typed, unseen. */
export interface OptionsForm extends Record<Condition, Reaction> {
  destination: string;
  ringSeconds: string;
  rejectAnonymous: boolean;
  clickToDial: boolean;
}

export const OPTION_FIELDS = [
  ...CONDITIONS,
  'destination',
  'ringSeconds',
  'rejectAnonymous',
  'clickToDial',
] as const;
export type OptionField = (typeof OPTION_FIELDS)[number];

export type OptionFault = 'destination-required' | 'ring-seconds';

/** What is stored of a login ID, as whoever asks may see it. */
export type StoredOptions = Omit<LoginId, 'id'>;

export function formOf(stored: StoredOptions): OptionsForm {
  return {
    unconditional: stored.unconditional ?? 'NOTHING',
    busy: stored.busy ?? 'NOTHING',
    unreachable: stored.unreachable ?? 'NOTHING',
    noAnswer: stored.noAnswer ?? 'NOTHING',
    destination: stored.destination ?? '',
    ringSeconds: stored.ringSeconds?.toString() ?? USUAL_RING,
    rejectAnonymous: stored.rejectAnonymous ?? false,
    clickToDial: stored.clickToDial ?? false,
  };
}

/** What a call can be answered with, by what the contract has; nothing else if there is no choice. */
export function reactionsWith(options: readonly Option[]): Reaction[] {
  return [
    'NOTHING' as const,
    ...(options.includes('FORWARDING') ? (['FORWARD'] as const) : []),
    ...(options.includes('VOICEMAIL') ? (['VOICEMAIL'] as const) : []),
  ];
}

/** Which fields apply: each if and only if something needs it. */
export function applies(form: OptionsForm): { destination: boolean; ringSeconds: boolean } {
  return {
    destination: CONDITIONS.some((condition) => form[condition] === 'FORWARD'),
    ringSeconds: form.noAnswer !== 'NOTHING',
  };
}

/** What the reader can be told before asking the service; the service judges for itself. */
export function faults(form: OptionsForm): Partial<Record<OptionField, OptionFault>> {
  const needed = applies(form);
  const seconds = Number(form.ringSeconds);
  const isRing =
    /^\d+$/.test(form.ringSeconds) && seconds >= SHORTEST_RING && seconds <= LONGEST_RING;
  return {
    ...(needed.destination &&
      form.destination.trim() === '' && { destination: 'destination-required' as const }),
    ...(needed.ringSeconds && !isRing && { ringSeconds: 'ring-seconds' as const }),
  };
}

/** What is asked of the service: only what applies and what the contract has. */
export function settingsOf(form: OptionsForm, options: readonly Option[]): LoginIdSettings {
  const needed = applies(form);
  return {
    ...(reactionsWith(options).length > 1 && {
      unconditional: form.unconditional,
      busy: form.busy,
      unreachable: form.unreachable,
      noAnswer: form.noAnswer,
    }),
    ...(needed.destination && { destination: form.destination.trim() }),
    ...(needed.ringSeconds && { ringSeconds: Number(form.ringSeconds) }),
    ...(options.includes('ANONYMOUS_REJECTION') && { rejectAnonymous: form.rejectAnonymous }),
    ...(options.includes('CLICK_TO_DIAL') && { clickToDial: form.clickToDial }),
  };
}
