import { Nav, NavItem, NavList, PageSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

/** In the order users know: basic settings, then use and operation. */
const PAGES = [
  'extensions',
  'incoming-groups',
  'external-numbers',
  'outgoing',
  'barring-profiles',
  'hold-music',
  'simulation',
  'changes',
] as const;

/** The parts of a contract's settings. */
export function SettingsMenu({ contract }: { contract: string }) {
  const { t } = useTranslation('settings');
  const { pathname } = useLocation();
  return (
    <PageSection hasBodyWrapper={false} className="biz-settings-menu">
      <Nav variant="horizontal-subnav" aria-label={t('menu')}>
        <NavList>
          {PAGES.map((page) => {
            const to = `/contracts/${contract}/${page}`;
            return (
              <NavItem key={page} isActive={pathname === to || pathname.startsWith(`${to}/`)}>
                <Link to={to}>{t(`page.${page}`)}</Link>
              </NavItem>
            );
          })}
        </NavList>
      </Nav>
    </PageSection>
  );
}
