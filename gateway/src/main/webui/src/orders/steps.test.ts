import { describe, expect, it } from 'vitest';
import { STEPS, stateOf } from './steps';

describe('the steps of an ordered contract', () => {
  it.each([
    ['ORDERED', ['now', 'ahead', 'ahead']],
    ['PROVISIONING', ['done', 'now', 'ahead']],
    ['ACTIVE', ['done', 'done', 'done']],
    ['SUSPENDED', ['done', 'done', 'halted']],
  ])('%s', (lifeCycle, states) => {
    expect(STEPS.map((step) => stateOf(step, lifeCycle))).toEqual(states);
  });
});
