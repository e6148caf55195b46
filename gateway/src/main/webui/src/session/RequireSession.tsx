import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { signInUrl } from '../api/session';
import { lineHome, mayOpen } from '../own/home';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { sessionQuery } from './useSession';

/** Lets nobody in without a portal session: sends to the sign-in pages and back to where one wanted to go. */
export function RequireSession() {
  const { i18n } = useTranslation();
  const { pathname, search } = useLocation();
  const session = useQuery(sessionQuery);
  const signedOut = session.data === null;
  useEffect(() => {
    if (signedOut) {
      window.location.replace(signInUrl(pathname + search, i18n.language));
    }
  }, [signedOut, pathname, search, i18n.language]);
  if (session.data?.realm === 'LINE' && !mayOpen(session.data, pathname)) {
    return <Navigate to={lineHome(session.data)} replace />;
  }
  // A failed look at a session known before takes no form from under its writer's hands.
  if (session.data) {
    return <Outlet />;
  }
  return session.isError ? (
    <ErrorState wholePage error={session.error} retry={() => void session.refetch()} />
  ) : (
    <Loading />
  );
}
