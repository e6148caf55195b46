import type { OwnPreview } from '../api/own';

type Call = OwnPreview['calls'][number];
type Step = Call['steps'][number];

/** What a caller notices; the rest is how the switch gets there. */
const HEARD = [
  'RINGS',
  'PASSES_OVER',
  'ALSO_CALLS',
  'FORWARDS',
  'VOICEMAIL',
  'BUSY_TONE',
  'UNREACHABLE_TONE',
  'NOBODY_ANSWERS',
] as const;
type HeardKind = (typeof HEARD)[number];

export interface HeardStep {
  kind: HeardKind;
  to: string;
  seconds: number;
}

/** What a caller hears, one thing after another, when the telephone is like this. */
export interface Heard {
  when: Call['state'] | 'ALWAYS';
  steps: HeardStep[];
}

const isHeard = (kind: Step['kind']): kind is HeardKind =>
  (HEARD as readonly string[]).includes(kind);

const heardOf = (steps: readonly Step[]): HeardStep[] =>
  steps.flatMap(({ kind, to, seconds }) =>
    isHeard(kind) ? [{ kind, to: to ?? '', seconds: seconds ?? 0 }] : [],
  );

/** For each thing the telephone may be doing; said once if that makes no difference. */
export function heard(calls: OwnPreview['calls']): Heard[] {
  const all: Heard[] = calls.map(({ state, steps }) => ({ when: state, steps: heardOf(steps) }));
  const kinds = new Set(all.map(({ steps }) => JSON.stringify(steps)));
  return kinds.size === 1 ? all.slice(0, 1).map((one) => ({ ...one, when: 'ALWAYS' })) : all;
}
