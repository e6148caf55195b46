import { PageSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { menuOf } from './menu';
import type { Site } from './site';

/** The parts of a contract's settings, all in sight. */
export function SettingsMenu({ site: { contract, service } }: { site: Site }) {
  const { t } = useTranslation('settings');
  const { pathname } = useLocation();
  const isHere = (to: string) => pathname === to || pathname.startsWith(`${to}/`);
  const parts = menuOf(service);
  return (
    <PageSection hasBodyWrapper={false} className="biz-settings-menu">
      <nav aria-label={t('menu')} className="biz-settings-menu__parts">
        {parts.map(({ part, pages }) => (
          <div key={part} className="biz-settings-menu__part">
            <span id={`menu-${part}`} className="biz-settings-menu__title">
              {t(`part.${part}`)}
            </span>
            <ul role="list" aria-labelledby={`menu-${part}`}>
              {pages.map((page) => {
                const to = `/contracts/${contract}/${page}`;
                return (
                  <li key={page}>
                    <Link to={to} aria-current={isHere(to) ? 'page' : undefined}>
                      {t(`page.${page}`)}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </nav>
    </PageSection>
  );
}
