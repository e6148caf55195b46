import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet } from 'react-router';
import { sessionQuery } from '../session/useSession';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';

/** Lets in whoever signed in at a settings site; others are shown where they can. */
export function RequireLine() {
  const session = useQuery(sessionQuery);
  if (session.data === undefined) {
    return session.isError ? (
      <ErrorState wholePage error={session.error} retry={() => void session.refetch()} />
    ) : (
      <Loading />
    );
  }
  switch (session.data?.realm) {
    case 'LINE':
      return <Outlet />;
    case 'PORTAL':
      return <Navigate to="/" replace />;
    case undefined:
      return <Navigate to="/line" replace />;
  }
}
