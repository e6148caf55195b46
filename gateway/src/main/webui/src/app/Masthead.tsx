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
import { Link } from 'react-router';
import { logoAddress } from '../api/policy';
import type { Session } from '../api/session';
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
  const { t } = useTranslation();
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
          <MastheadLogo component={(props) => <Link {...props} to="/" />} className="biz-brand">
            <img src="/logo.svg" alt="" width="36" height="36" />
            <span>{t('brand')}</span>
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
                  <UserMenu session={session} />
                </ToolbarItem>
              )}
            </ToolbarGroup>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </PfMasthead>
  );
}
