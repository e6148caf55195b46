import { Bullseye, Spinner } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

export function Loading() {
  const { t } = useTranslation();
  return (
    <Bullseye className="biz-loading">
      <Spinner aria-label={t('loading')} />
    </Bullseye>
  );
}
