import { useTranslation } from 'react-i18next';
import { Plans } from '../changes/Plans';
import { PageHeading } from '../ui/PageHeading';
import { VoicePath } from './VoicePath';

/** Forwardings that will be set, and what became of those (E9, G2). */
export function VoicePlanPage() {
  const { t } = useTranslation('voice');
  return (
    <>
      <PageHeading
        title={t('plansTitle')}
        lead={t('plansLead')}
        above={<VoicePath here={t('plansTitle')} />}
      />
      <Plans />
    </>
  );
}
