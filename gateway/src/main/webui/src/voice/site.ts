import { useOutletContext } from 'react-router';

/** The voice group whose numbers are shown. */
export interface VoiceGroupSite {
  voiceGroup: string;
}

export function useVoiceGroup(): VoiceGroupSite {
  return useOutletContext<VoiceGroupSite>();
}
