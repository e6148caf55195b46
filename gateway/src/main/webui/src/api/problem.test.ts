import { describe, expect, it } from 'vitest';
import { ApiError, apiError, placeErrors, problemOf, type Problem } from './problem';

const problem = (...errors: [string, string][]): Problem => ({
  title: 'Invalid',
  status: 422,
  code: 'validation',
  errors: errors.map(([pointer, message]) => ({ pointer, code: 'x', message })),
});

// I2
describe('errors of a problem', () => {
  it('stand beside the field their pointer names', () => {
    const placed = placeErrors(problem(['/destination', 'Not a number']), ['destination', 'memo']);
    expect(placed).toEqual({ fields: { destination: 'Not a number' }, rest: [] });
  });

  it('below a field belong to the field', () => {
    expect(placeErrors(problem(['/groups/0', 'Unknown']), ['groups']).fields.groups).toBe(
      'Unknown',
    );
  });

  it('of one field are all told', () => {
    const placed = placeErrors(problem(['/password', 'Too short.'], ['/password', 'No digit.']), [
      'password',
    ]);
    expect(placed.fields.password).toBe('Too short. No digit.');
  });

  it('that name no field of the form are told above it', () => {
    const placed = placeErrors(problem(['', 'Nothing active'], ['/names', 'Wrong']), ['name']);
    expect(placed).toEqual({ fields: {}, rest: ['Nothing active', 'Wrong'] });
  });

  it('may be absent', () => {
    expect(placeErrors({ title: '', status: 500, code: 'internal' }, ['a'])).toEqual({
      fields: {},
      rest: [],
    });
  });
});

describe('a problem read from an answer', () => {
  const answer = (body: string, status: number, type: string) =>
    new Response(body, { status, headers: { 'Content-Type': type, 'X-Request-Id': 'req-12345' } });

  it('keeps code, title and the stored state of a conflict', async () => {
    const body = JSON.stringify({
      title: 'Changed',
      code: 'precondition-failed',
      current: { a: 1 },
    });
    expect(await problemOf(answer(body, 412, 'application/problem+json'))).toMatchObject({
      status: 412,
      code: 'precondition-failed',
      current: { a: 1 },
      requestId: 'req-12345',
    });
  });

  it.each([
    ['<html>Bad gateway</html>', 'text/html'],
    ['{ cut off', 'application/json'],
  ])('is a bare status if it is no problem: %s', async (body, type) => {
    expect(await problemOf(answer(body, 502, type))).toEqual({
      title: '',
      status: 502,
      code: 'unexpected',
      requestId: 'req-12345',
    });
  });

  it('is made up for an error of another kind', () => {
    expect(apiError(new TypeError('x'))).toBeInstanceOf(ApiError);
    expect(apiError(new TypeError('x')).status).toBe(0);
  });
});
