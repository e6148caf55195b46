import { Button, FormSelect, FormSelectOption, SearchInput } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAccounts, type Account } from '../api/identity';

interface Props {
  label: string;
  action: string;
  busy?: boolean;
  /** Accounts not to be offered. */
  without?: readonly string[];
  pick: (account: Account) => void;
}

const OFFERED = 50;

/** Finds somebody among all of the company's users. */
export function AccountPicker({ label, action, busy = false, without = [], pick }: Props) {
  const { t } = useTranslation('users');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const q = useDeferredValue(text.trim());
  const accounts = useQuery({
    queryKey: ['accounts', 'picker', q],
    queryFn: ({ signal }) => listAccounts({ q: q || undefined, limit: OFFERED }, signal),
    placeholderData: keepPreviousData,
  });
  const offered = accounts.data?.items.filter((account) => !without.includes(account.id)) ?? [];
  const account = offered.find(({ id }) => id === chosen);
  return (
    <div className="biz-add-member">
      <SearchInput
        aria-label={t('picker.filter')}
        placeholder={t('picker.hint')}
        value={text}
        onChange={(_event, typed) => setText(typed)}
        onClear={() => setText('')}
      />
      <FormSelect
        aria-label={label}
        value={account === undefined ? '' : chosen}
        onChange={(_event, id) => setChosen(id)}
      >
        <FormSelectOption
          value=""
          label={t('picker.choose', { total: accounts.data?.total ?? 0 })}
        />
        {offered.map(({ id, name, email }) => (
          <FormSelectOption key={id} value={id} label={`${name} (${email})`} />
        ))}
      </FormSelect>
      <Button
        variant="secondary"
        isDisabled={account === undefined || busy}
        isLoading={busy}
        onClick={() => {
          if (account !== undefined) {
            pick(account);
            setChosen('');
          }
        }}
      >
        {action}
      </Button>
    </div>
  );
}
