import { Alert, AlertActionCloseButton } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

const VARIANTS = { changed: 'success', kept: 'info', failed: 'danger' } as const;

/** What became of the new password, for whoever comes back from choosing one. */
export function PasswordOutcome() {
  const { t } = useTranslation(['own', 'common']);
  const [search, setSearch] = useSearchParams();
  const told = search.get('password') ?? '';
  const outcome = (Object.keys(VARIANTS) as (keyof typeof VARIANTS)[]).find((key) => key === told);
  if (outcome === undefined) {
    return null;
  }
  return (
    <Alert
      component="p"
      variant={VARIANTS[outcome]}
      isInline
      title={t(`outcome.${outcome}`)}
      role={outcome === 'failed' ? 'alert' : 'status'}
      actionClose={
        <AlertActionCloseButton
          aria-label={t('common:close')}
          onClose={() => setSearch({}, { replace: true })}
        />
      }
    />
  );
}
