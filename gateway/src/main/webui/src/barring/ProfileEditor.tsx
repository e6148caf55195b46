import { Checkbox, TextArea } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BARRED_CATEGORIES,
  saveProfile,
  type BarredCategory,
  type BarringProfile,
} from '../api/barring';
import { apiError, placeErrors } from '../api/problem';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { EditModal } from '../settings/EditModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { Field, TextField } from '../ui/Field';
import { useFirstError } from '../ui/useFirstError';
import { prefixesIn } from './prefixes';

const FIELDS = ['name', 'categories', 'prefixes'] as const;

/** Adds a profile or changes one. */
export function ProfileEditor({ profile, close }: { profile?: BarringProfile; close: () => void }) {
  const { t } = useTranslation('barring');
  const { contract } = useSite();
  const { saved, failed } = useSaved(['barring-profiles', 'extensions'], contract);
  const [name, setName] = useState(profile?.name ?? '');
  const [categories, setCategories] = useState<readonly BarredCategory[]>(
    profile?.categories ?? [],
  );
  const [prefixes, setPrefixes] = useState(profile?.prefixes.join('\n') ?? '');
  const settings = () => ({
    name,
    categories: [...categories],
    prefixes: prefixesIn(prefixes),
  });
  const save = useMutation({
    mutationFn: () => saveProfile(contract, settings(), profile),
    onSuccess: () => {
      saved({});
      close();
    },
    onError: failed,
  });
  const preview = usePreview(
    () => intended('barring-profile', profile, settings()),
    () => save.mutate(),
    close,
  );
  const error = preview.error ?? save.error;
  const placed = error ? placeErrors(apiError(error).problem, FIELDS) : undefined;
  const wrong = placed?.fields.prefixes;
  useFirstError(error);
  return (
    <EditModal
      title={profile === undefined ? t('addTitle') : t('editTitle', { name: profile.name })}
      error={error}
      more={placed?.rest}
      busy={save.isPending}
      look={{ act: preview.look, busy: preview.looking }}
      submit={() => {
        preview.reset();
        save.mutate();
      }}
      close={close}
    >
      <TextField
        id="name"
        label={t('name')}
        isRequired
        maxLength={60}
        value={name}
        error={placed?.fields.name}
        onChange={setName}
      />
      <fieldset className="biz-fieldset">
        <legend className="pf-v6-c-form__label-text">{t('categories')}</legend>
        {BARRED_CATEGORIES.map((category) => (
          <Checkbox
            key={category}
            id={`category-${category}`}
            label={t(`category.${category}`)}
            isChecked={categories.includes(category)}
            onChange={(_event, checked) =>
              setCategories(
                checked
                  ? [...categories, category]
                  : categories.filter((other) => other !== category),
              )
            }
          />
        ))}
      </fieldset>
      <Field id="prefixes" label={t('prefixes')} error={wrong} hint={t('prefixesHint')}>
        <TextArea
          id="prefixes"
          rows={4}
          value={prefixes}
          validated={wrong === undefined ? 'default' : 'error'}
          aria-describedby="prefixes-help"
          onChange={(_event, text) => setPrefixes(text)}
        />
      </Field>
      {preview.modal}
    </EditModal>
  );
}
