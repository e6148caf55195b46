import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/PageHeading';
import { ChangeHistory } from './ChangeHistory';
import { Plans } from './Plans';
import { useContractChanges } from './source';

/** What was changed, what will be, and how far it has come (E7, E9). */
export function ChangePage() {
  const { t } = useTranslation('changes');
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Plans />
      <ChangeHistory source={useContractChanges()} />
    </>
  );
}
