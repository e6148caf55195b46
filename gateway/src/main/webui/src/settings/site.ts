import { useOutletContext } from 'react-router';
import type { ServiceKind } from '../api/entitlement';

/** The contract whose settings are shown. */
export interface Site {
  contract: string;
  service: ServiceKind;
  mayWrite: boolean;
}

export function useSite(): Site {
  return useOutletContext<Site>();
}
