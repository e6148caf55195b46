import { ApiError, problemOf } from './problem';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
export const SESSION = '/session';
const PATIENCE_MS = 20_000;

/** What every request carries; set as the session and the language become known. */
interface Ambient {
  csrfToken?: string;
  language: string;
  onUnauthorized: () => void;
}

export const ambient: Ambient = { language: 'ja', onUnauthorized: () => {} };

/** `fetch` with the portal's headers, a time limit, and problems thrown as {@link ApiError}. */
export async function portalFetch(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('Accept-Language', ambient.language);
  headers.set('Accept', 'application/json, application/problem+json');
  if (!SAFE.has(request.method) && ambient.csrfToken !== undefined) {
    headers.set('X-CSRF-Token', ambient.csrfToken);
  }
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]);
  let response: Response;
  try {
    response = await fetch(new Request(request, { headers, signal }));
  } catch (cause) {
    if (request.signal.aborted) {
      throw cause;
    }
    throw new ApiError({ title: '', status: 0, code: 'unreachable' });
  }
  if (!response.ok) {
    // Asking who is signed in may well be answered with nobody.
    if (response.status === 401 && new URL(request.url).pathname !== SESSION) {
      ambient.onUnauthorized();
    }
    throw new ApiError(await problemOf(response));
  }
  return response;
}

/** A call of the gateway itself, which no API description covers; no content is `undefined`. */
export async function call<T>(method: string, path: string, signal?: AbortSignal): Promise<T> {
  const url = new URL(path, window.location.origin);
  const text = await (await portalFetch(new Request(url, { method, signal }))).text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
