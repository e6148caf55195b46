export const STEPS = ['ORDERED', 'PROVISIONING', 'ACTIVE'] as const;
export type Step = (typeof STEPS)[number];
export type StepState = 'done' | 'now' | 'ahead' | 'halted';

/** How far a contract in this state of its life cycle has come with a step. */
export function stateOf(step: Step, lifeCycle: string): StepState {
  if (step === 'ACTIVE' && lifeCycle === 'SUSPENDED') {
    return 'halted';
  }
  const reached = STEPS.indexOf(lifeCycle === 'SUSPENDED' ? 'ACTIVE' : (lifeCycle as Step));
  const at = STEPS.indexOf(step);
  if (at < reached || (at === reached && lifeCycle === 'ACTIVE')) {
    return 'done';
  }
  return at === reached ? 'now' : 'ahead';
}
