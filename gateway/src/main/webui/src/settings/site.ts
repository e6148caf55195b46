import { useOutletContext } from 'react-router';

/** The contract whose settings are shown. */
export interface Site {
  contract: string;
  mayWrite: boolean;
}

export function useSite(): Site {
  return useOutletContext<Site>();
}
