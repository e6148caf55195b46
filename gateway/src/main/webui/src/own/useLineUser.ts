import { useQuery } from '@tanstack/react-query';
import { lineBrand, type LineBrand, type LineUser } from '../api/session';
import { useSession } from '../session/useSession';
import { crossingQuery } from '../settings/useCrossing';

/** Whoever signed in at a settings site; undefined for everybody else. */
export function useLineUser(): LineUser | undefined {
  const session = useSession();
  return session?.realm === 'LINE' ? session.lineUser : undefined;
}

/** The service of his contract; undefined while that is unknown. */
export function useLineBrand(): LineBrand | undefined {
  const contract = useLineUser()?.contract ?? '';
  const crossing = useQuery({ ...crossingQuery(contract), enabled: contract !== '' });
  return lineBrand(crossing.data?.service);
}
