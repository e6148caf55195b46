import { Outlet } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { useIsAdministrator } from './useSession';

/** Pages that only a portal administrator finds. The services refuse others by themselves. */
export function RequireAdministrator() {
  return useIsAdministrator() ? <Outlet /> : <NotFoundPage />;
}
