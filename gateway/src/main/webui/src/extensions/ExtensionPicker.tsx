import { Button, FormSelect, FormSelectOption, SearchInput } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listExtensions, type Extension } from '../api/pbx';
import { useSite } from '../settings/site';

interface Props {
  label: string;
  action: string;
  without: readonly string[];
  pick: (extension: Extension) => void;
}

const OFFERED = 50;

/** Finds an extension among all of the contract's. */
export function ExtensionPicker({ label, action, without, pick }: Props) {
  const { t } = useTranslation('extensions');
  const { contract } = useSite();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const q = useDeferredValue(text.trim());
  const list = useQuery({
    queryKey: ['extensions', contract, 'picker', q],
    queryFn: ({ signal }) =>
      listExtensions(contract, { q: q || undefined, limit: OFFERED }, signal),
    placeholderData: keepPreviousData,
  });
  const offered = list.data?.items.filter(({ id }) => !without.includes(id)) ?? [];
  const extension = offered.find(({ id }) => id === chosen);
  return (
    <div className="biz-picker">
      <SearchInput
        aria-label={t('filter')}
        placeholder={t('filterHint')}
        value={text}
        onChange={(_event, typed) => setText(typed)}
        onClear={() => setText('')}
      />
      <FormSelect
        aria-label={label}
        value={extension === undefined ? '' : chosen}
        onChange={(_event, id) => setChosen(id)}
      >
        <FormSelectOption value="" label={t('choose', { total: list.data?.total ?? 0 })} />
        {offered.map(({ id, number, memo }) => (
          <FormSelectOption key={id} value={id} label={memo ? `${number} ${memo}` : number} />
        ))}
      </FormSelect>
      <Button
        variant="secondary"
        isDisabled={extension === undefined}
        onClick={() => {
          if (extension !== undefined) {
            pick(extension);
            setChosen('');
          }
        }}
      >
        {action}
      </Button>
    </div>
  );
}
