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

export function Masthead({ session, withMenu }: { session: Session | null; withMenu: boolean }) {
  const { t } = useTranslation();
  return (
    <PfMasthead display={{ default: 'inline' }} className="biz-masthead">
      <MastheadMain>
        {withMenu && (
          <MastheadToggle>
            <PageToggleButton isHamburgerButton variant="plain" aria-label={t('openMenu')} />
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
