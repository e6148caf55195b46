import { useTranslation } from 'react-i18next';
import type { VoiceForwarding } from '../api/voice';
import { ConflictAlert } from '../ui/ConflictAlert';
import { differences } from '../ui/difference';
import { formOf, type VoiceForm } from './voiceForm';
import { useForwardingWords } from './words';

interface Props {
  before: VoiceForwarding;
  now: VoiceForwarding;
  mine: VoiceForm;
  settle: (keep: boolean) => void;
}

const FIELDS = ['forwarding', 'conditions', 'destination', 'destinations'] as const;

/** What somebody else set for the number meanwhile, in the words of the list. */
export function VoiceConflict({ before, now, mine, settle }: Props) {
  const { t } = useTranslation(['voice', 'common']);
  const words = useForwardingWords();
  const told = (forwarding: VoiceForwarding) => ({
    forwarding: forwarding.enabled ? t('on') : t('off'),
    conditions: words.conditions(forwarding),
    destination: words.destination(forwarding),
    destinations: forwarding.destinations.filter(Boolean).join(t('comma')),
  });
  const entered: VoiceForwarding = {
    ...mine,
    ringSeconds: Number(mine.ringSeconds),
    effective: mine.effective,
  };
  const rows = differences(FIELDS, told(trimmed(before)), told(trimmed(now)), told(entered)).map(
    ({ field, ...values }) => ({
      label: t(field),
      before: String(values.before) || t('common:none'),
      now: String(values.now) || t('common:none'),
      mine: String(values.mine) || t('common:none'),
    }),
  );
  return <ConflictAlert rows={rows} reload={() => settle(false)} keep={() => settle(true)} />;
}

/** Stored and entered lists compare alike when both have five places. */
function trimmed(forwarding: VoiceForwarding): VoiceForwarding {
  return { ...forwarding, destinations: formOf(forwarding).destinations };
}
