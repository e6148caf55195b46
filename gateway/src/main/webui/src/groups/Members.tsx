import { Button, FormSelect, FormSelectOption, Title } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMember, removeMember, type Group } from '../api/entitlement';
import { listAccounts } from '../api/identity';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';

/** Who is in a group. */
export function Members({ group }: { group: Group }) {
  const { t } = useTranslation('groups');
  const queryClient = useQueryClient();
  const toast = useToast();
  const [chosen, setChosen] = useState('');
  const accounts = useQuery({
    queryKey: ['accounts', 'names'],
    queryFn: ({ signal }) => listAccounts({ limit: 200 }, signal),
  });
  const byId = new Map(accounts.data?.items.map((account) => [account.id, account]));
  const name = (account: string) => byId.get(account)?.name ?? account;
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['group', group.id] }),
      queryClient.invalidateQueries({ queryKey: ['groups'] }),
    ]);
  const join = useMutation({
    mutationFn: (account: string) => addMember(group.id, account),
    onSuccess: async (_version, account) => {
      setChosen('');
      await refresh();
      toast('success', t('joined', { name: name(account) }));
    },
  });
  const leave = useMutation({
    mutationFn: (account: string) => removeMember(group.id, account),
    onSuccess: async (_version, account) => {
      await refresh();
      toast('success', t('removed', { name: name(account) }));
    },
  });
  const others =
    accounts.data?.items.filter((account) => !group.members.includes(account.id)) ?? [];
  const failed = [join, leave, accounts].find((action) => action.isError);
  return (
    <section className="biz-panel biz-panel--padded" aria-labelledby="members-title">
      <Title id="members-title" headingLevel="h2" size="lg">
        {t('members')}
      </Title>
      {failed !== undefined && <ProblemAlert error={failed.error} />}
      {group.members.length === 0 ? (
        <p className="biz-quiet">{t('noMembers')}</p>
      ) : (
        <ul className="biz-members">
          {group.members.map((account) => (
            <li key={account}>
              <span>
                {name(account)}
                <span className="biz-quiet"> {byId.get(account)?.email}</span>
              </span>
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
      <div className="biz-add-member">
        <FormSelect
          aria-label={t('chooseMember')}
          value={chosen}
          onChange={(_event, account) => setChosen(account)}
        >
          <FormSelectOption value="" label={t('notChosen')} />
          {others.map((account) => (
            <FormSelectOption
              key={account.id}
              value={account.id}
              label={`${account.name} (${account.email})`}
            />
          ))}
        </FormSelect>
        <Button
          variant="secondary"
          isDisabled={chosen === '' || join.isPending}
          isLoading={join.isPending}
          onClick={() => join.mutate(chosen)}
        >
          {t('addMember')}
        </Button>
      </div>
    </section>
  );
}
