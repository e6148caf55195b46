import { call, SESSION } from './http';
import { ApiError } from './problem';

export interface SessionAccount {
  id: string;
  company: string;
  email: string;
  name: string;
  roles: string[];
}

export interface Session {
  account: SessionAccount;
  expiresAt: string;
  csrfToken: string;
}

/** What a caller may do at one contract, for the moment. */
export interface Crossing {
  contract: string;
  service: string;
  actions: string[];
  company: string;
  expiresAt: string;
}

/** The session, or null if nobody is signed in. */
export async function readSession(signal?: AbortSignal): Promise<Session | null> {
  try {
    return await call<Session>('GET', SESSION, signal);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      return null;
    }
    throw error;
  }
}

export function endSession(): Promise<void> {
  return call('DELETE', SESSION);
}

export function crossOver(contract: string, signal?: AbortSignal): Promise<Crossing> {
  return call('POST', `/session/contracts/${encodeURIComponent(contract)}`, signal);
}

export function signInUrl(returnTo: string, language: string): string {
  return `/session/login?${new URLSearchParams({ returnTo, lang: language })}`;
}
