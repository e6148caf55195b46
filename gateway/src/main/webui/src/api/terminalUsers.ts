import { answer, clientOf, ifMatch } from './client';
import type { components, paths } from './generated/identity';
import type { Page, SortedQuery } from './page';

type Schemas = components['schemas'];

export type TerminalUser = Schemas['TerminalUserView'];
/** A password that was made is told here and never again. */
export type PasswordSet = Schemas['PasswordSetView'];

const identity = clientOf<paths>('identity');
const ALL = '/v1/contracts/{contract}/terminal-users';

export async function listTerminalUsers(
  contract: string,
  query: SortedQuery & { kind?: TerminalUser['kind'] },
  signal?: AbortSignal,
): Promise<Page<TerminalUser>> {
  const params = { path: { contract }, query };
  return (await answer(identity.GET(ALL, { params, signal }))) as Page<TerminalUser>;
}

export async function setMfa(
  contract: string,
  { id, version }: TerminalUser,
  on: boolean,
): Promise<TerminalUser> {
  const params = { path: { contract, id }, header: ifMatch(version) };
  const sent = identity.PUT(`${ALL}/{id}/mfa`, { params, body: { on } });
  return (await answer(sent)) as TerminalUser;
}

/** He need not wait after wrong passwords or codes. */
export async function unlockTerminalUser(contract: string, id: string): Promise<void> {
  const params = { path: { contract, id } };
  await answer(identity.POST(`${ALL}/{id}/unlocking`, { params }));
}

/** Without a password, one is made. */
export async function setTerminalPassword(
  contract: string,
  id: string,
  password?: string,
): Promise<PasswordSet> {
  const params = { path: { contract, id } };
  const sent = identity.PUT(`${ALL}/{id}/password`, { params, body: { password } });
  return (await answer(sent)) as PasswordSet;
}
