import { ExpandableSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What became of contract-administrator IDs, told to everybody alike: nothing about any ID (C11). */
export function ContractAdministratorIds() {
  const { t } = useTranslation('own');
  return (
    <ExpandableSection toggleText={t('abolished.title')} className="biz-entry__abolished">
      <p>{t('abolished.text')}</p>
      <p>
        <Link to="/">{t('abolished.toPortal')}</Link>
      </p>
    </ExpandableSection>
  );
}
