import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ambient, portalFetch } from './http';
import { ApiError } from './problem';

const sent = vi.fn<(request: Request) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal('fetch', sent);
  sent.mockResolvedValue(new Response('{}', { headers: { 'Content-Type': 'application/json' } }));
  ambient.csrfToken = 't0ken';
  ambient.language = 'en';
});

afterEach(() => {
  vi.unstubAllGlobals();
  sent.mockReset();
});

const request = (method: string) => new Request('http://localhost/api/pbx/v1/x', { method });
const headersSent = () => sent.mock.calls[0]?.[0].headers;

describe('a request', () => {
  it.each(['POST', 'PUT', 'DELETE'])(
    'that is unsafe carries the CSRF token: %s',
    async (method) => {
      await portalFetch(request(method));
      expect(headersSent()?.get('X-CSRF-Token')).toBe('t0ken');
    },
  );

  it('that is safe does not', async () => {
    await portalFetch(request('GET'));
    expect(headersSent()?.get('X-CSRF-Token')).toBeNull();
  });

  it('asks for messages in the language of the page', async () => {
    await portalFetch(request('GET'));
    expect(headersSent()?.get('Accept-Language')).toBe('en');
  });
});

describe('an answer', () => {
  it('that is no success is thrown as the problem it tells', async () => {
    const problem = JSON.stringify({ title: 'No', code: 'forbidden' });
    sent.mockResolvedValue(
      new Response(problem, {
        status: 403,
        headers: { 'Content-Type': 'application/problem+json' },
      }),
    );
    const error = await portalFetch(request('PUT')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).problem).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('of 401 makes the session be looked at again', async () => {
    const looked = vi.fn();
    ambient.onUnauthorized = looked;
    sent.mockResolvedValue(new Response('', { status: 401 }));
    await portalFetch(request('GET')).catch(() => {});
    expect(looked).toHaveBeenCalledOnce();
  });

  it('of 401 about the session itself does not, or it would be asked for again and again', async () => {
    const looked = vi.fn();
    ambient.onUnauthorized = looked;
    sent.mockResolvedValue(new Response('', { status: 401 }));
    await portalFetch(new Request('http://localhost/session')).catch(() => {});
    expect(looked).not.toHaveBeenCalled();
  });

  it('that never comes is told as unreachable', async () => {
    sent.mockRejectedValue(new TypeError('network'));
    const error = await portalFetch(request('GET')).catch((thrown: unknown) => thrown);
    expect((error as ApiError).problem).toMatchObject({ status: 0, code: 'unreachable' });
  });
});
