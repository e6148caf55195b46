import { useTranslation } from 'react-i18next';
import { useSite } from '../settings/site';
import { PageHeading } from '../ui/PageHeading';
import { SimulationPanel } from './SimulationPanel';

/** Where a call to a contract’s number would ring, and if nobody answers (E10). */
export function SimulationPage() {
  const { t } = useTranslation('simulation');
  const { contract, service } = useSite();
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SimulationPanel site={{ kind: service === 'DOTPHONE_OFFICE' ? 'lines' : 'pbx', contract }} />
    </>
  );
}
