import {
  Masthead as PfMasthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { logoAddress } from '../api/policy';
import type { Session } from '../api/session';
import { lineHome } from '../own/home';
import { LineUserMenu } from '../own/LineUserMenu';
import { useBrand } from '../security/useBrand';
import { LanguageSwitch } from './LanguageSwitch';
import { UserMenu } from './UserMenu';
import type { SidebarState } from './useSidebar';

interface Props {
  session: Session | null;
  /** Absent where there is no menu. */
  sidebar?: SidebarState;
}

export function Masthead({ session, sidebar }: Props) {
  const { t } = useTranslation(['common', 'own']);
  const { pathname } = useLocation();
  const atLine = session?.realm === 'LINE' || pathname === '/line' || pathname.startsWith('/line/');
  const home = session?.realm === 'LINE' ? lineHome(session) : atLine ? '/line' : '/';
  const brand = useBrand();
  const logo = brand && logoAddress(brand);
  return (
    <PfMasthead display={{ default: 'inline' }} className="biz-masthead">
      <MastheadMain>
        {sidebar !== undefined && (
          <MastheadToggle>
            <PageToggleButton
              isHamburgerButton
              variant="plain"
              aria-label={t('openMenu')}
              isSidebarOpen={sidebar.open}
              onSidebarToggle={sidebar.toggle}
            />
          </MastheadToggle>
        )}
        <MastheadBrand>
          <MastheadLogo component={(props) => <Link {...props} to={home} />} className="biz-brand">
            <img src="/logo.svg" alt="" width="36" height="36" />
            <span>{atLine ? t('own:site') : t('brand')}</span>
          </MastheadLogo>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Toolbar isStatic>
          <ToolbarContent>
            {brand !== undefined && (
              <ToolbarItem className="biz-company-item">
                <span className="biz-company">
                  {logo !== undefined && <img src={logo} alt="" />}
                  <span>{brand.companyName}</span>
                </span>
              </ToolbarItem>
            )}
            <ToolbarGroup align={{ default: 'alignEnd' }}>
              <ToolbarItem>
                <LanguageSwitch />
              </ToolbarItem>
              {session !== null && (
                <ToolbarItem>
                  {session.realm === 'PORTAL' ? (
                    <UserMenu account={session.account} />
                  ) : (
                    <LineUserMenu user={session.lineUser} />
                  )}
                </ToolbarItem>
              )}
            </ToolbarGroup>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </PfMasthead>
  );
}
