import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/PageHeading';
import { useVoiceGroup } from '../voice/site';
import { VoicePath } from '../voice/VoicePath';
import { SimulationPanel } from './SimulationPanel';

/** Where a call to a number of the voice group would ring, and if nobody answers (E10). */
export function VoiceSimulationPage() {
  const { t } = useTranslation('simulation');
  const { voiceGroup } = useVoiceGroup();
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} above={<VoicePath here={t('title')} />} />
      <SimulationPanel site={{ kind: 'voice', voiceGroup }} />
    </>
  );
}
