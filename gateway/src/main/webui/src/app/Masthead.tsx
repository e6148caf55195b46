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
import type { Session } from '../api/session';
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
