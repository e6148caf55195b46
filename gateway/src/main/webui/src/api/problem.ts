/** A problem as every service reports it (RFC 9457). */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  requestId?: string;
  errors?: FieldProblem[];
  /** With 412: what is stored now. */
  current?: unknown;
  /** Newer changes that stand against an undo. */
  conflicts?: unknown;
  /** Where something is used that was to be removed. */
  uses?: { resource: string; name: string }[];
}

export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}

/** An answer that is not a success, or no answer at all (status 0). */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  is(code: string): boolean {
    return this.problem.code === code;
  }
}

export function apiError(error: unknown): ApiError {
  return error instanceof ApiError
    ? error
    : new ApiError({ title: '', status: 0, code: 'unexpected' });
}

/** Reads the problem out of an answer; a page of some proxy in between counts as a bare status. */
export async function problemOf(response: Response): Promise<Problem> {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  const bare: Problem = { title: '', status: response.status, code: 'unexpected', requestId };
  if (!response.headers.get('Content-Type')?.includes('json')) {
    return bare;
  }
  try {
    const body = (await response.json()) as Partial<Problem>;
    return { ...bare, ...body, status: response.status };
  } catch {
    return bare;
  }
}

/** Messages beside fields, and those that belong to no field of the form. */
export interface PlacedErrors<F extends string> {
  fields: Partial<Record<F, string>>;
  rest: string[];
}

/**
 * Puts each error beside the field its pointer names. A pointer below a field (`/groups/0`) belongs
 * to the field; what names no field of the form is told above it, so no error is swallowed.
 */
export function placeErrors<F extends string>(
  problem: Problem,
  known: readonly F[],
): PlacedErrors<F> {
  const placed: PlacedErrors<F> = { fields: {}, rest: [] };
  for (const error of problem.errors ?? []) {
    const field = known.find(
      (name) => error.pointer === `/${name}` || error.pointer.startsWith(`/${name}/`),
    );
    if (field === undefined) {
      placed.rest.push(error.message);
    } else {
      const before = placed.fields[field];
      placed.fields[field] = before === undefined ? error.message : `${before} ${error.message}`;
    }
  }
  return placed;
}
