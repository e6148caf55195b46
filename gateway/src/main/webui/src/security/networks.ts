import type { FieldProblem } from '../api/problem';

const POINTER = /^\/allowedNetworks\/(\d+)\/(network|memo)$/;

/** What the service says of each line, by its position. */
export function lineErrors(errors: readonly FieldProblem[] | undefined): Map<number, string> {
  const found = new Map<number, string>();
  for (const { pointer, message } of errors ?? []) {
    const line = POINTER.exec(pointer);
    if (line !== null) {
      found.set(Number(line[1]), message);
    }
  }
  return found;
}

export const SHORTEST_IDLE = 5;
export const LONGEST_IDLE = 120;

/** The minutes entered, if they can be. */
export function idleOf(text: string): number | undefined {
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return minutes >= SHORTEST_IDLE && minutes <= LONGEST_IDLE ? minutes : undefined;
}
