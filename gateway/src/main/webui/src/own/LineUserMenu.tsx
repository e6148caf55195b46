import {
  Divider,
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
} from '@patternfly/react-core';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newPasswordUrl, type LineUser } from '../api/session';
import { useSignOut } from '../session/useSignOut';
import { useLineBrand } from './useLineUser';

/** The masthead’s menu for whoever signed in at a settings site. */
export function LineUserMenu({ user }: { user: LineUser }) {
  const { t, i18n } = useTranslation(['own', 'common']);
  const [open, setOpen] = useState(false);
  const brand = useLineBrand();
  const signOut = useSignOut(brand === undefined ? '/line' : `/line/${brand}`);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right', appendTo: 'inline' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          className="biz-user"
          icon={<UserIcon />}
          variant="plainText"
          isExpanded={open}
          aria-label={`${t('common:userMenu')}: ${user.loginId}`}
          onClick={() => setOpen(!open)}
        >
          <span className="biz-user__name">{user.loginId}</span>
        </MenuToggle>
      )}
    >
      <div className="biz-user__details">
        <strong>{user.loginId}</strong>
        {brand !== undefined && <span>{t(`common:service.${brand}`)}</span>}
        <span>{user.contract}</span>
      </div>
      <Divider />
      <DropdownGroup>
        <DropdownList>
          <DropdownItem key="password" to={newPasswordUrl(brand, i18n.language)}>
            {t('changePassword')}
          </DropdownItem>
          <DropdownItem key="sign-out" onClick={() => signOut.mutate()}>
            {t('common:signOut')}
          </DropdownItem>
        </DropdownList>
      </DropdownGroup>
    </Dropdown>
  );
}
