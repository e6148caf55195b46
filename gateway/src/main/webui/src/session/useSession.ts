import { queryOptions, useQuery } from '@tanstack/react-query';
import { ambient } from '../api/http';
import { readSession, type Session, type SessionAccount } from '../api/session';

const ADMINISTRATOR = 'portal-administrator';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await readSession(signal);
    ambient.csrfToken = session?.csrfToken;
    return session;
  },
  staleTime: 60_000,
});

/** The session; null if nobody is signed in, undefined while that is unknown. */
export function useSession(): Session | null | undefined {
  return useQuery(sessionQuery).data;
}

/** The portal account of whoever is signed in with one. */
export function useAccount(): SessionAccount | undefined {
  const session = useSession();
  return session?.realm === 'PORTAL' ? session.account : undefined;
}

export function useIsAdministrator(): boolean {
  return useAccount()?.roles.includes(ADMINISTRATOR) === true;
}
