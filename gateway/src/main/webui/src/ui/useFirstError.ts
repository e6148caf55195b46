import { useEffect } from 'react';

/** After a refusal the focus goes to the first field that is wrong. */
export function useFirstError(error: unknown): void {
  useEffect(() => {
    if (error) {
      document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
    }
  }, [error]);
}
