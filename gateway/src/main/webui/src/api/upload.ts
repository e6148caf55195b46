import { ambient } from './http';
import { ApiError, problemOf } from './problem';

const PATIENCE_MS = 120_000;

/** Sends a file and tells how much of it has gone, from 0 to 1; `fetch` can't tell that. */
export function upload<T>(
  path: string,
  file: File,
  progress: (part: number) => void,
): { sent: Promise<T>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const sent = new Promise<T>((resolve, reject) => {
    request.open('POST', path);
    request.timeout = PATIENCE_MS;
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', ambient.language);
    if (ambient.csrfToken !== undefined) {
      request.setRequestHeader('X-CSRF-Token', ambient.csrfToken);
    }
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as T);
        return;
      }
      if (request.status === 401) {
        ambient.onUnauthorized();
      }
      void problemOf(answerOf(request)).then((problem) => reject(new ApiError(problem)));
    };
    const unreachable = () => reject(new ApiError({ title: '', status: 0, code: 'unreachable' }));
    request.onerror = unreachable;
    request.ontimeout = unreachable;
    request.onabort = unreachable;
    request.send(file);
  });
  return { sent, cancel: () => request.abort() };
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['Content-Type', 'X-Request-Id']) {
    const value = request.getResponseHeader(name);
    if (value !== null) {
      headers.set(name, value);
    }
  }
  return new Response(request.responseText, { status: request.status, headers });
}
