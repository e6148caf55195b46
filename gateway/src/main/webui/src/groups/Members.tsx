import { Button, Title } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMember, removeMember, type Group } from '../api/entitlement';
import { AccountPicker } from '../users/AccountPicker';
import { useActorNames } from '../users/useActorNames';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';

const SHOWN = 50;

/** Who is in a group. */
export function Members({ group }: { group: Group }) {
  const { t } = useTranslation('groups');
  const queryClient = useQueryClient();
  const toast = useToast();
  const [shown, setShown] = useState(SHOWN);
  const members = group.members.slice(0, shown);
  const name = useActorNames(members);
  const refresh = () =>
    Promise.all(
      [['group', group.id], ['groups'], ['grant-changes']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  const join = useMutation({
    mutationFn: (account: { id: string; name: string }) => addMember(group.id, account.id),
    onSuccess: async (_version, account) => {
      await refresh();
      toast('success', t('joined', { name: account.name }));
    },
  });
  const leave = useMutation({
    mutationFn: (account: string) => removeMember(group.id, account),
    onSuccess: async (_version, account) => {
      await refresh();
      toast('success', t('removed', { name: name(account) }));
    },
  });
  const failed = [join, leave].find((action) => action.isError);
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby="members-title">
      <Title id="members-title" headingLevel="h2" size="lg">
        {t('members')}{' '}
        <span className="biz-quiet">{t('memberCount', { total: group.members.length })}</span>
      </Title>
      {failed !== undefined && <ProblemAlert error={failed.error} />}
      {group.members.length === 0 ? (
        <p className="biz-quiet">{t('noMembers')}</p>
      ) : (
        <ul className="biz-members">
          {members.map((account) => (
            <li key={account}>
              <span>{name(account)}</span>
              <Button
                variant="link"
                size="sm"
                isDisabled={leave.isPending}
                aria-label={`${t('remove')}: ${name(account)}`}
                onClick={() => leave.mutate(account)}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {group.members.length > shown && (
        <Button variant="link" isInline onClick={() => setShown(shown + SHOWN)}>
          {t('moreMembers', { more: group.members.length - shown })}
        </Button>
      )}
      <AccountPicker
        label={t('chooseMember')}
        action={t('addMember')}
        busy={join.isPending}
        without={group.members}
        pick={(account) => join.mutate(account)}
      />
    </section>
  );
}
