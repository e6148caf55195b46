import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewKind } from '../api/overview';

/** Where settings of a kind are changed. */
const PAGES: Record<string, string> = {
  extension: 'extensions',
  absence: 'absences',
  'line-keys': 'line-keys',
  'incoming-group': 'incoming-groups',
  'external-number': 'external-numbers',
  'barring-profile': 'barring-profiles',
  'hold-music': 'hold-music',
};

interface Props {
  kinds: readonly OverviewKind[];
  contract: string;
}

/** How many of each kind: what one wants to know first, and the way to them. */
export function Counts({ kinds, contract }: Props) {
  const { t, i18n } = useTranslation('overview');
  return (
    <section aria-label={t('counts')}>
      <dl className="biz-counts">
        {kinds.map(({ resource, total }) => {
          const name = t(`kind.${resource as 'extension'}`);
          const page = PAGES[resource];
          return (
            <div key={resource}>
              <dt>
                {page === undefined ? (
                  name
                ) : (
                  <Link to={`/contracts/${contract}/${page}`}>{name}</Link>
                )}
              </dt>
              <dd>{total.toLocaleString(i18n.language)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
