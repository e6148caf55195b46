import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eventsOf, type Import, type Source } from '../api/imports';

/** Puts what the service tells of an import into place, as long as it gets on. */
export function useFollow(source: Source, id: string, moving: boolean) {
  const queryClient = useQueryClient();
  const { service, contract, voiceGroup } = source;
  useEffect(() => {
    if (!moving) {
      return;
    }
    const events = new EventSource(eventsOf({ service, contract, voiceGroup }, id));
    events.onmessage = (event: MessageEvent<string>) =>
      queryClient.setQueryData(
        ['import', { service, contract, voiceGroup }, id],
        JSON.parse(event.data) as Import,
      );
    return () => {
      events.close();
      void queryClient.invalidateQueries({
        queryKey: ['imports', { service, contract, voiceGroup }],
      });
    };
  }, [queryClient, service, contract, voiceGroup, id, moving]);
}
