import { useTranslation } from 'react-i18next';
import { apiError } from '../api/problem';

/** What a refusal says of where something is used, in words. */
export function useUses(): (error: unknown) => string[] {
  const { t } = useTranslation('settings');
  return (error) =>
    (apiError(error).problem.uses ?? []).map(({ resource, name }) =>
      t(`usedBy.${resource as 'extension'}`, { name, defaultValue: name }),
    );
}
