import { useTranslation } from 'react-i18next';
import type { VoiceForwarding } from '../api/voice';
import { CONDITIONS } from './voiceForm';

/** A forwarding in a few words. */
export function useForwardingWords() {
  const { t } = useTranslation('voice');
  return {
    conditions: (forwarding: VoiceForwarding) =>
      CONDITIONS.filter((condition) => forwarding[condition])
        .map((condition) =>
          condition === 'noAnswer'
            ? t('noAnswerAfter', { seconds: forwarding.ringSeconds })
            : t(`condition.${condition}`),
        )
        .join(t('comma')),
    destination: ({ target, destinations, effective }: VoiceForwarding) =>
      target === 'VOICEMAIL'
        ? t('targets.VOICEMAIL')
        : effective
          ? (destinations[effective - 1] ?? '')
          : '',
  };
}
