import { Button, FormSelect, FormSelectOption, SearchInput } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, PageQuery } from '../api/page';

interface Props<T> {
  /** What the choices are kept under; the words typed are added. */
  queryKey: readonly unknown[];
  list: (query: PageQuery, signal: AbortSignal) => Promise<Page<T>>;
  texts: {
    filter: string;
    hint: string;
    label: string;
    /** Says besides how many there are. */
    choose: (found: string) => string;
    action: string;
  };
  name: (item: T) => string;
  /** IDs not to be offered. */
  without?: readonly string[];
  busy?: boolean;
  pick: (item: T) => void;
}

const OFFERED = 50;

/** Finds one among many: words narrow what is offered. */
export function Picker<T extends { id: string }>(props: Props<T>) {
  const { queryKey, list, texts, name, without = [], busy = false, pick } = props;
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: [...queryKey, 'picker', q],
    queryFn: ({ signal }) => list({ q: q || undefined, limit: OFFERED }, signal),
    placeholderData: keepPreviousData,
  });
  const offered = found.data?.items.filter(({ id }) => !without.includes(id)) ?? [];
  const many = t(found.data?.totalIsLowerBound ? 'foundOpen' : 'found', {
    total: (found.data?.total ?? 0).toLocaleString(i18n.language),
  });
  const item = offered.find(({ id }) => id === chosen);
  return (
    <div className="biz-picker">
      <SearchInput
        aria-label={texts.filter}
        placeholder={texts.hint}
        value={text}
        onChange={(_event, typed) => setText(typed)}
        onClear={() => setText('')}
      />
      <FormSelect
        aria-label={texts.label}
        value={item === undefined ? '' : chosen}
        onChange={(_event, id) => setChosen(id)}
      >
        <FormSelectOption value="" label={texts.choose(many)} />
        {offered.map((one) => (
          <FormSelectOption key={one.id} value={one.id} label={name(one)} />
        ))}
      </FormSelect>
      <Button
        variant="secondary"
        isDisabled={item === undefined || busy}
        isLoading={busy}
        onClick={() => {
          if (item !== undefined) {
            pick(item);
            setChosen('');
          }
        }}
      >
        {texts.action}
      </Button>
    </div>
  );
}
