import { Button, Flex, PageSection, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, Act } from '../api/identity';
import { useAccount } from '../session/useSession';
import { ConfirmAct } from './ConfirmAct';
import { actsOn } from './userForm';

/** What can be done about somebody's access; each asks first. */
export function UserActions({ account }: { account: Account }) {
  const { t } = useTranslation('users');
  const self = useAccount()?.id === account.id;
  const [asked, setAsked] = useState<Act | 'delete' | undefined>();
  const acts = [...actsOn(account, self), ...(self ? [] : (['delete'] as const))];
  if (acts.length === 0) {
    return null;
  }
  return (
    <PageSection hasBodyWrapper={false} aria-labelledby="user-actions">
      <Title headingLevel="h2" size="lg" id="user-actions">
        {t('actions')}
      </Title>
      <Flex className="biz-acts">
        {acts.map((act) => (
          <Button
            key={act}
            variant="secondary"
            isDanger={act === 'delete' || act === 'disabling'}
            onClick={() => setAsked(act)}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
      </Flex>
      {asked !== undefined && (
        <ConfirmAct account={account} act={asked} close={() => setAsked(undefined)} />
      )}
    </PageSection>
  );
}
