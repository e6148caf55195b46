import { describe, expect, it } from 'vitest';
import type { OwnPreview } from '../api/own';
import { heard } from './heard';

type Step = OwnPreview['calls'][number]['steps'][number];

const step = (kind: Step['kind'], more: Partial<Step> = {}): Step => ({
  kind,
  second: 0,
  depth: 0,
  at: '20200',
  ...more,
});
const arrives = step('ARRIVES_AT_EXTENSION');

// D6, E9
describe('what a caller hears', () => {
  it('is told for each thing the telephone may be doing, without the way there', () => {
    expect(
      heard([
        {
          state: 'IDLE',
          steps: [
            arrives,
            step('RINGS', { rings: ['20200'], seconds: 20 }),
            step('VOICEMAIL', { second: 20, because: 'NO_ANSWER' }),
          ],
        },
        {
          state: 'BUSY',
          steps: [
            arrives,
            step('FORWARDS', { to: '09012345678', because: 'BUSY' }),
            step('LEAVES', { at: '09012345678', depth: 1 }),
          ],
        },
        { state: 'UNREACHABLE', steps: [arrives, step('UNREACHABLE_TONE')] },
      ]),
    ).toEqual([
      {
        when: 'IDLE',
        steps: [
          { kind: 'RINGS', to: '', seconds: 20 },
          { kind: 'VOICEMAIL', to: '', seconds: 0 },
        ],
      },
      { when: 'BUSY', steps: [{ kind: 'FORWARDS', to: '09012345678', seconds: 0 }] },
      { when: 'UNREACHABLE', steps: [{ kind: 'UNREACHABLE_TONE', to: '', seconds: 0 }] },
    ]);
  });

  it('is said once where the telephone makes no difference', () => {
    const steps = [arrives, step('VOICEMAIL', { because: 'UNCONDITIONAL' })];

    expect(
      heard([
        { state: 'IDLE', steps },
        { state: 'BUSY', steps },
        { state: 'UNREACHABLE', steps },
      ]),
    ).toEqual([{ when: 'ALWAYS', steps: [{ kind: 'VOICEMAIL', to: '', seconds: 0 }] }]);
  });
});
