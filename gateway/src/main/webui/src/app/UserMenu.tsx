import {
  Divider,
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
} from '@patternfly/react-core';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { readPolicy } from '../api/policy';
import type { SessionAccount } from '../api/session';
import { useSignOut } from '../session/useSignOut';

export function UserMenu({ account }: { account: SessionAccount }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const signOut = useSignOut('/');
  const { name, email, company } = account;
  const policy = useQuery({
    queryKey: ['company', company],
    queryFn: ({ signal }) => readPolicy(signal),
    enabled: open,
    staleTime: Infinity,
  });
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
          aria-label={`${t('userMenu')}: ${name}`}
          onClick={() => setOpen(!open)}
        >
          <span className="biz-user__name">{name}</span>
        </MenuToggle>
      )}
    >
      <div className="biz-user__details">
        <strong>{name}</strong>
        <span>{email}</span>
        <span>
          {policy.data === undefined ? `${t('company')} ${company}` : policy.data.companyName}
        </span>
      </div>
      <Divider />
      <DropdownGroup>
        <DropdownList>
          <DropdownItem key="profile" onClick={() => void navigate('/profile')}>
            {t('nav.profile')}
          </DropdownItem>
          <DropdownItem key="sign-out" onClick={() => signOut.mutate()}>
            {t('signOut')}
          </DropdownItem>
        </DropdownList>
      </DropdownGroup>
    </Dropdown>
  );
}
