import { useTranslation } from 'react-i18next';
import type { SettingChange } from '../api/changes';
import { isDerived } from './values';

export const ACTION_COLOUR = { CREATED: 'green', UPDATED: 'blue', DELETED: 'red' } as const;

/** What kinds of settings, their fields and their values are called. */
export function useChangeWords() {
  const { t, i18n } = useTranslation('changes');
  const known = (group: string, key: string) =>
    i18n.exists(`changes:${group}.${key}`) ? i18n.t(`changes:${group}.${key}` as never) : key;
  const resource = (of: string) => known('resources', of);
  const field = (of: string) => known('fields', of);
  return {
    resource,
    field,
    values: {
      yes: t('yes'),
      no: t('no'),
      none: t('noValue'),
      word: (value: string) => known('values', value),
    },
    /** What a change set did, in a line. */
    sum: (changes: readonly SettingChange[], total: number) => {
      const [first] = changes;
      if (first === undefined) {
        return '';
      }
      const what = t(`sum.${first.action}`, {
        what: `${resource(first.resource)} ${first.name ?? ''}`.trim(),
        fields: first.fields
          .filter((name) => !isDerived(first, name))
          .map(field)
          .join(t('comma')),
      });
      return total > 1 ? t('andMore', { what, more: total - 1 }) : what;
    },
  };
}
