import { QueryClient } from '@tanstack/react-query';
import { ambient } from '../api/http';
import { apiError } from '../api/problem';

/** Reading again may help where a part is down for a moment; never where the answer was a refusal. */
function worthRetrying(failures: number, error: Error): boolean {
  const { status } = apiError(error);
  return failures < 2 && (status === 0 || status === 502 || status === 503 || status === 504);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

// Whether the session is really over is for /session to say; if so, the guard sends to the sign-in.
ambient.onUnauthorized = () => {
  void queryClient.invalidateQueries({ queryKey: ['session'] });
};
