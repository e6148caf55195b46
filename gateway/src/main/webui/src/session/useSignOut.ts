import { useMutation } from '@tanstack/react-query';
import { endSession } from '../api/session';
import { useProblemText } from '../ui/useProblemText';
import { useToast } from '../ui/toasts';

/** Signs out and leaves for a page that needs nobody signed in. */
export function useSignOut(to: string) {
  const toast = useToast();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: endSession,
    // A full load: nothing of the session may stay in this window’s memory.
    onSuccess: () => window.location.assign(to),
    onError: (error) => toast('danger', problemText(error)),
  });
}
