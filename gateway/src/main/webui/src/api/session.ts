import { isVoiceGroup } from '../settings/target';
import { call, SESSION } from './http';
import { ApiError } from './problem';

export interface SessionAccount {
  id: string;
  company: string;
  email: string;
  name: string;
  roles: string[];
}

/** Somebody who signed in at the settings site of his contract, and as what. */
export interface LineUser {
  id: string;
  company: string;
  contract: string;
  kind: 'EXTENSION' | 'LOGIN_ID' | 'ADMIN_ID';
  loginId: string;
  extension?: string;
}

interface AnySession {
  expiresAt: string;
  csrfToken: string;
}

export interface PortalSession extends AnySession {
  realm: 'PORTAL';
  account: SessionAccount;
}

export interface LineSession extends AnySession {
  realm: 'LINE';
  lineUser: LineUser;
}

export type Session = PortalSession | LineSession;

/** The services whose settings site people sign in at, each under its own name. */
export const LINE_BRANDS = ['SMART_PBX', 'HIKARI_CLOUD_PBX', 'DOTPHONE_OFFICE'] as const;
export type LineBrand = (typeof LINE_BRANDS)[number];

export function lineBrand(name: string | undefined): LineBrand | undefined {
  return LINE_BRANDS.find((brand) => brand === name);
}

/** What a caller may do at one contract or voice group, for the moment. */
export interface Crossing {
  contract?: string;
  voiceGroup?: string;
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

export function crossOver(target: string, signal?: AbortSignal): Promise<Crossing> {
  const kind = isVoiceGroup(target) ? 'voice-groups' : 'contracts';
  return call('POST', `/session/${kind}/${encodeURIComponent(target)}`, signal);
}

export function lineSignInUrl(brand: LineBrand | undefined, language: string): string {
  return `/session/sign-in?${new URLSearchParams({ realm: 'line', ...branded(brand), lang: language })}`;
}

export function newPasswordUrl(brand: LineBrand | undefined, language: string): string {
  return `/session/password?${new URLSearchParams({ ...branded(brand), lang: language })}`;
}

function branded(brand: LineBrand | undefined): { brand?: LineBrand } {
  return brand === undefined ? {} : { brand };
}

export function signInUrl(returnTo: string, language: string): string {
  return `/session/sign-in?${new URLSearchParams({ returnTo, lang: language })}`;
}
