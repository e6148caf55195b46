import { SearchInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Filter } from './useFilter';

interface Props {
  filter: Filter;
  label: string;
  placeholder: string;
}

export function FilterField({ filter, label, placeholder }: Props) {
  const { t } = useTranslation();
  return (
    <SearchInput
      className="biz-filter"
      aria-label={label}
      data-pending={filter.pending}
      placeholder={placeholder}
      value={filter.text}
      onChange={(_event, text) => filter.setText(text)}
      onClear={() => filter.setText('')}
      resetButtonLabel={t('clear')}
    />
  );
}
