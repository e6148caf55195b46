import { answer, clientOf, type View } from './client';
import type { components, paths } from './generated/identity';
import type { Page, PageQuery } from './page';

type Schemas = components['schemas'];

export type SignIn = View<
  Schemas['SignInView'],
  'account' | 'name' | 'email' | 'remoteAddress' | 'userAgent' | 'secondFactor' | 'error'
>;
export type Result = Schemas['Result'];
export type Day = View<Schemas['Day']>;

export interface SignInFilter {
  q?: string;
  from?: string;
  to?: string;
  result?: Result;
}

const identity = clientOf<paths>('identity');

export async function listSignIns(
  query: SignInFilter & PageQuery,
  signal?: AbortSignal,
): Promise<Page<SignIn>> {
  return (await answer(
    identity.GET('/v1/sign-ins', { params: { query }, signal }),
  )) as Page<SignIn>;
}

export async function signInDays(query: SignInFilter, signal?: AbortSignal): Promise<Day[]> {
  return (await answer(identity.GET('/v1/sign-ins/days', { params: { query }, signal }))) as Day[];
}

export async function ownSignIns(query: PageQuery, signal?: AbortSignal): Promise<Page<SignIn>> {
  const sent = identity.GET('/v1/me/sign-ins', { params: { query }, signal });
  return (await answer(sent)) as Page<SignIn>;
}

/** Where the browser fetches the same lines as a table. */
export function signInsCsv(filter: SignInFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given as [string, string][]).toString();
  return `/api/identity/v1/sign-ins.csv${query === '' ? '' : `?${query}`}`;
}
