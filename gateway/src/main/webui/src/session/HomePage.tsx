import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { DashboardPage } from '../dashboard/DashboardPage';
import { lineHome } from '../own/home';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { LandingPage } from './LandingPage';
import { sessionQuery } from './useSession';

/** What stands at `/`: the dashboard, or the way to it. */
export function HomePage() {
  const session = useQuery(sessionQuery);
  if (session.isError && session.data === undefined) {
    return <ErrorState wholePage error={session.error} retry={() => void session.refetch()} />;
  }
  if (session.data === undefined) {
    return <Loading />;
  }
  switch (session.data?.realm) {
    case undefined:
      return <LandingPage />;
    case 'PORTAL':
      return <DashboardPage />;
    case 'LINE':
      return <Navigate to={lineHome(session.data)} replace />;
  }
}
