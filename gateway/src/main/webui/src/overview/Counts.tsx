import { useTranslation } from 'react-i18next';
import type { OverviewKind } from '../api/overview';

/** How many of each kind: what one wants to know first. */
export function Counts({ kinds }: { kinds: readonly OverviewKind[] }) {
  const { t, i18n } = useTranslation('overview');
  return (
    <section aria-label={t('counts')}>
      <dl className="biz-counts">
        {kinds.map(({ resource, total }) => (
          <div key={resource}>
            <dt>{t(`kind.${resource as 'extension'}`)}</dt>
            <dd>{total.toLocaleString(i18n.language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
