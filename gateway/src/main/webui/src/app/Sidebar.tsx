import {
  Nav,
  NavGroup,
  NavItem,
  NavList,
  PageSidebar,
  PageSidebarBody,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useIsAdministrator } from '../session/useSession';

function Entry({ to, label }: { to: string; label: string }) {
  const { pathname } = useLocation();
  const active = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <NavItem isActive={active}>
      <Link to={to}>{label}</Link>
    </NavItem>
  );
}

export function Sidebar({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const administrator = useIsAdministrator();
  return (
    <PageSidebar isSidebarOpen={open} className={open ? 'pf-m-expanded' : undefined}>
      <PageSidebarBody>
        <Nav aria-label={t('menu')}>
          <NavList>
            <Entry to="/" label={t('nav.dashboard')} />
            <Entry to="/contracts" label={t('nav.contracts')} />
            <Entry to="/sites" label={t('nav.sites')} />
            <Entry to="/orders" label={t('nav.orders')} />
            <Entry to="/admin-ids" label={t('nav.adminIds')} />
          </NavList>
          {administrator && (
            <NavGroup title={t('admin')}>
              <Entry to="/users" label={t('nav.users')} />
              <Entry to="/groups" label={t('nav.groups')} />
              <Entry to="/access" label={t('nav.access')} />
              <Entry to="/grant-history" label={t('nav.grantHistory')} />
              <Entry to="/security" label={t('nav.security')} />
              <Entry to="/access-log" label={t('nav.accessLog')} />
            </NavGroup>
          )}
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}
