import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renameMusic, type HoldMusic } from '../api/music';
import { apiError, placeErrors } from '../api/problem';
import { EditModal } from '../settings/EditModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { TextField } from '../ui/Field';
import { useFirstError } from '../ui/useFirstError';

const FIELDS = ['name'] as const;

export function RenameMusic({ music, close }: { music: HoldMusic; close: () => void }) {
  const { t } = useTranslation('music');
  const { contract } = useSite();
  const { saved, failed } = useSaved(['hold-music'], contract);
  const [name, setName] = useState(music.name);
  const save = useMutation({
    mutationFn: () => renameMusic(contract, music, name),
    onSuccess: () => {
      saved({});
      close();
    },
    onError: failed,
  });
  const placed = save.error ? placeErrors(apiError(save.error).problem, FIELDS) : undefined;
  useFirstError(save.error);
  return (
    <EditModal
      title={t('renameTitle', { name: music.name })}
      error={save.error}
      more={placed?.rest}
      busy={save.isPending}
      submit={() => save.mutate()}
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
    </EditModal>
  );
}
