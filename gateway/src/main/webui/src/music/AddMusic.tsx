import { Button, Progress } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMusic, LONGEST_MUSIC } from '../api/music';
import { apiError, placeErrors } from '../api/problem';
import { EditModal } from '../settings/EditModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { Field, TextField } from '../ui/Field';
import { useFirstError } from '../ui/useFirstError';
import { fileSize, nameOf } from './format';

const FIELDS = ['name'] as const;

/** Sends a file. The service looks at its content; here only the obvious is said early. */
export function AddMusic({ close }: { close: () => void }) {
  const { t } = useTranslation('music');
  const { contract } = useSite();
  const { saved } = useSaved(['hold-music'], contract);
  const input = useRef<HTMLInputElement>(null);
  const cancel = useRef<() => void>(() => {});
  const [file, setFile] = useState<File>();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [part, setPart] = useState(0);
  useEffect(() => () => cancel.current(), []);
  const save = useMutation({
    mutationFn: (chosen: File) => {
      setPart(0);
      const sending = addMusic(contract, name, chosen, setPart);
      cancel.current = sending.cancel;
      return sending.sent;
    },
    onSuccess: () => {
      saved({});
      close();
    },
  });
  const problem = save.error ? apiError(save.error).problem : undefined;
  const placed = problem && placeErrors(problem, FIELDS);
  const refused = problem?.errors?.find((error) => error.pointer === '')?.message;
  const tooLarge = file !== undefined && file.size > LONGEST_MUSIC;
  const fileError = tooLarge
    ? t('tooLarge')
    : ((missing && file === undefined ? t('noFile') : undefined) ?? refused);
  useFirstError(save.error);
  return (
    <EditModal
      title={t('addTitle')}
      error={save.error}
      more={placed?.rest.filter((message) => message !== refused)}
      busy={save.isPending}
      submit={() => {
        setMissing(file === undefined);
        if (file !== undefined && !tooLarge) {
          save.mutate(file);
        }
      }}
      close={close}
    >
      <Field id="musicFile" label={t('file')} isRequired error={fileError} hint={t('fileHint')}>
        <input
          ref={input}
          type="file"
          id="musicFile"
          className="pf-v6-screen-reader"
          tabIndex={-1}
          accept="audio/wav,audio/mpeg,audio/ogg,.wav,.mp3,.ogg"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen !== undefined) {
              save.reset();
              setFile(chosen);
              setName(name === '' ? nameOf(chosen.name) : name);
            }
          }}
        />
        <Button
          variant="secondary"
          isDisabled={save.isPending}
          aria-describedby="musicFile-help"
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </Button>{' '}
        <span role="status">
          {file !== undefined && t('chosen', { name: file.name, size: fileSize(file.size) })}
        </span>
      </Field>
      <TextField
        id="name"
        label={t('name')}
        isRequired
        maxLength={60}
        value={name}
        error={placed?.fields.name}
        onChange={setName}
      />
      {save.isPending && (
        <Progress
          id="sending"
          title={t('sending')}
          value={Math.round(part * 100)}
          label={t('sent', { percent: Math.round(part * 100) })}
        />
      )}
    </EditModal>
  );
}
