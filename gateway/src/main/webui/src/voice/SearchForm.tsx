import { Button, Form } from '@patternfly/react-core';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoiceSearch } from '../api/voice';
import { TextField } from '../ui/Field';
import { SEARCHED } from './useVoiceSearch';

interface Props {
  search: VoiceSearch;
  errors: Partial<Record<(typeof SEARCHED)[number], string>>;
  find: (search: VoiceSearch) => void;
}

const LONGEST = 64;

/** Finds numbers by any of three; nothing entered finds all (G1). */
export function SearchForm({ search, errors, find }: Props) {
  const { t } = useTranslation(['voice', 'common']);
  const [entered, setEntered] = useState(search);
  const anything = SEARCHED.some((field) => entered[field]);
  return (
    <Form
      className="biz-search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        find(entered);
      }}
    >
      {SEARCHED.map((field) => (
        <TextField
          key={field}
          id={`search-${field}`}
          label={t(`search.${field}`)}
          hint={t(`searchHint.${field}`)}
          error={errors[field]}
          maxLength={LONGEST}
          autoComplete="off"
          value={entered[field] ?? ''}
          onChange={(part) => setEntered({ ...entered, [field]: part })}
        />
      ))}
      <div className="biz-search__actions">
        <Button type="submit" icon={<SearchIcon />}>
          {t('common:search')}
        </Button>
        {anything && (
          <Button
            variant="link"
            onClick={() => {
              setEntered({});
              find({});
            }}
          >
            {t('common:clear')}
          </Button>
        )}
      </div>
    </Form>
  );
}
