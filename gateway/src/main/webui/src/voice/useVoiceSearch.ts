import { useSearchParams } from 'react-router';
import type { VoiceSearch } from '../api/voice';

export const SEARCHED = ['siteId', 'contract', 'number'] as const;

/** What is searched by; it stands in the address, so that going back finds it again. */
export function useVoiceSearch(): { search: VoiceSearch; find: (search: VoiceSearch) => void } {
  const [params, setParams] = useSearchParams();
  const search: VoiceSearch = {};
  for (const field of SEARCHED) {
    const part = params.get(field);
    if (part) {
      search[field] = part;
    }
  }
  return {
    search,
    find: (wanted) => {
      const after = new URLSearchParams(params);
      for (const field of SEARCHED) {
        const part = wanted[field]?.trim();
        if (part) {
          after.set(field, part);
        } else {
          after.delete(field);
        }
      }
      setParams(after);
    },
  };
}
