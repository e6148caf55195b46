import { useOutletContext } from 'react-router';
import {
  cancelPlan,
  listPlans,
  planChange,
  previewChange,
  type IntendedChange,
  type PlannedChange,
  type Preview,
} from '../api/changes';
import type { Page, PageQuery } from '../api/page';
import { cancelVoicePlan, listVoicePlans, planVoiceChange, previewVoiceChange } from '../api/voice';
import type { Site } from '../settings/site';
import type { VoiceGroupSite } from '../voice/site';

/** Where changes are looked at before they are made, and planned. */
export interface Planner {
  /** The contract or voice group. */
  of: string;
  /** Whether calls arrive at lines with numbers of their own, rather than at extensions. */
  lines: boolean;
  preview: (change: IntendedChange) => Promise<Preview>;
  plan: (at: string, memo: string, change: IntendedChange) => Promise<PlannedChange>;
  list: (query: Omit<PageQuery, 'q'>, signal?: AbortSignal) => Promise<Page<PlannedChange>>;
  cancel: (id: string) => Promise<PlannedChange>;
}

/** That of the settings site one is in. */
export function usePlanner(): Planner {
  const site = useOutletContext<Site | VoiceGroupSite>();
  return 'voiceGroup' in site ? ofVoiceGroup(site) : ofContract(site);
}

function ofContract({ contract, service }: Site): Planner {
  return {
    of: contract,
    lines: service === 'DOTPHONE_OFFICE',
    preview: (change) => previewChange(contract, change),
    plan: (at, memo, change) => planChange(contract, at, memo, change),
    list: (query, signal) => listPlans(contract, query, signal),
    cancel: (id) => cancelPlan(contract, id),
  };
}

function ofVoiceGroup({ voiceGroup }: VoiceGroupSite): Planner {
  return {
    of: voiceGroup,
    lines: true,
    preview: (change) => previewVoiceChange(voiceGroup, change),
    plan: (at, memo, change) => planVoiceChange(voiceGroup, at, memo, change),
    list: (query, signal) => listVoicePlans(voiceGroup, query, signal),
    cancel: (id) => cancelVoicePlan(voiceGroup, id),
  };
}
