import { answer, clientOf, ifMatch, type View } from './client';
import type { components, paths } from './generated/identity';
import type { Page, SortedQuery } from './page';
import { listAsTable } from './tables';

type Schemas = components['schemas'];

/** A deleted account is in no list. */
export type AccountStatus = Exclude<Schemas['AccountStatus'], 'DELETED'>;
export type Account = Omit<
  View<Schemas['AccountView'], 'secondFactor' | 'masterId' | 'title' | 'mobile' | 'comment'>,
  'status'
> & { status: AccountStatus };
export type NewAccount = Schemas['CreateAccount'];
export type ChangedAccount = Schemas['ChangeAccount'];

export type PasswordRule = View<Schemas['PasswordRuleView']>;
export type CodeView = Omit<View<Schemas['CodeView']>, 'passwordRule'> & {
  passwordRule: PasswordRule;
};

const identity = clientOf<paths>('identity');

export async function readMe(signal?: AbortSignal): Promise<Account> {
  return (await answer(identity.GET('/v1/me', { signal }))) as Account;
}

export async function listAccounts(
  query: SortedQuery,
  signal?: AbortSignal,
): Promise<Page<Account>> {
  const sent = identity.GET('/v1/accounts', { params: { query }, signal });
  return (await answer(sent)) as Page<Account>;
}

export type Actor = Schemas['Actor'];

/** Names behind IDs that other services tell; at most 50. */
export async function actors(id: string[], signal?: AbortSignal): Promise<Actor[]> {
  const sent = identity.GET('/v1/actors', { params: { query: { id } }, signal });
  return (await answer(sent)) as Actor[];
}

export async function inviteUser(body: NewAccount): Promise<Account> {
  return (await answer<unknown>(identity.POST('/v1/accounts', { body }))) as Account;
}

export async function readAccount(id: string, signal?: AbortSignal): Promise<Account> {
  const sent = identity.GET('/v1/accounts/{id}', { params: { path: { id } }, signal });
  return (await answer(sent)) as Account;
}

export async function changeAccount(
  id: string,
  version: number,
  body: ChangedAccount,
): Promise<Account> {
  const params = { path: { id }, header: ifMatch(version) };
  return (await answer(identity.PUT('/v1/accounts/{id}', { params, body }))) as Account;
}

export async function deleteAccount(id: string, version: number): Promise<void> {
  const params = { path: { id }, header: ifMatch(version) };
  await identity.DELETE('/v1/accounts/{id}', { params });
}

/** What an administrator does about somebody's access. */
export const ACTS = ['disabling', 'enabling', 'unlocking', 'invitation', 'totp-reset'] as const;
export type Act = (typeof ACTS)[number];

export async function actOnAccount(id: string, act: Act): Promise<void> {
  await identity.POST(`/v1/accounts/{id}/${act}`, { params: { path: { id } } });
}

export async function checkCode(code: string, signal?: AbortSignal): Promise<CodeView> {
  const sent = identity.POST('/v1/registrations/checks', { body: { code }, signal });
  return (await answer(sent)) as CodeView;
}

export async function checkIdentity(body: Schemas['IdentityClaim']): Promise<{ ticket: string }> {
  const sent = identity.POST('/v1/registrations/identity-checks', { body });
  return (await answer(sent)) as { ticket: string };
}

export async function setPassword(body: Schemas['ChosenPassword']): Promise<void> {
  await identity.POST('/v1/registrations/passwords', { body });
}

export async function renewUrl(code: string): Promise<void> {
  await identity.POST('/v1/registrations/renewals', { body: { code } });
}

export async function requestReset(userId: string): Promise<void> {
  await identity.POST('/v1/password-resets', { body: { userId } });
}

/** The users that are listed, as a table. */
export const accountTable = (shown: { q?: string; sort?: string }) =>
  listAsTable('identity/v1/accounts', shown);
