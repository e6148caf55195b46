import {
  Alert,
  Button,
  Form,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Progress,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LARGEST_TABLE, sendTable, type Encoding } from '../api/imports';
import { apiError } from '../api/problem';
import { fileSize } from '../music/format';
import { Field } from '../ui/Field';
import { ProblemAlert } from '../ui/ProblemAlert';
import { SelectField } from '../ui/SelectField';
import { usePlace } from './place';
import { useKinds } from './useKinds';

/** Sends a table to be checked; then its own page tells how it gets on. */
export function UploadModal({ close }: { close: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const { source, path, mayReplace, kind: first } = usePlace();
  const kinds = useKinds();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const cancel = useRef<() => void>(() => {});
  const [kind, setKind] = useState(first);
  const [encoding, setEncoding] = useState<Encoding | 'auto'>('auto');
  const [mode, setMode] = useState<'keep' | 'replace'>('keep');
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState(false);
  const [part, setPart] = useState(0);
  useEffect(() => () => cancel.current(), []);
  const send = useMutation({
    mutationFn: (chosen: File) => {
      setPart(0);
      const wanted = {
        kind,
        replaces: mode === 'replace',
        encoding: encoding === 'auto' ? undefined : encoding,
      };
      const sending = sendTable(source, wanted, chosen, setPart);
      cancel.current = sending.cancel;
      return sending.sent;
    },
    onSuccess: (job) => {
      void queryClient.invalidateQueries({ queryKey: ['imports', source] });
      void navigate(`${path}/${job.id}`);
    },
  });
  const refused = send.error
    ? apiError(send.error).problem.errors?.map((error) => error.message)
    : undefined;
  const tooLarge = file !== undefined && file.size > LARGEST_TABLE;
  const fileError = tooLarge
    ? t('tooLarge')
    : ((missing && file === undefined ? t('noFile') : undefined) ?? refused?.[0]);
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby="upload-title">
      <ModalHeader title={t('addTitle')} labelId="upload-title" />
      <ModalBody tabIndex={0} aria-labelledby="upload-title">
        <Form
          id="upload-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(file === undefined);
            if (file !== undefined && !tooLarge) {
              send.mutate(file);
            }
          }}
        >
          {send.error !== null && <ProblemAlert error={send.error} />}
          {kinds.all.length > 1 && (
            <SelectField
              id="kind"
              label={t('kind')}
              value={kind}
              choices={kinds.all.map((one) => ({ value: one.name, label: kinds.named(one) }))}
              onChange={setKind}
            />
          )}
          <Field id="table" label={t('file')} isRequired error={fileError} hint={t('fileHint')}>
            <input
              ref={input}
              type="file"
              id="table"
              className="pf-v6-screen-reader"
              tabIndex={-1}
              accept=".csv,text/csv"
              onChange={(event) => {
                const chosen = event.currentTarget.files?.[0];
                event.currentTarget.value = '';
                if (chosen !== undefined) {
                  send.reset();
                  setFile(chosen);
                }
              }}
            />
            <Button
              variant="secondary"
              isDisabled={send.isPending}
              aria-describedby="table-help"
              onClick={() => input.current?.click()}
            >
              {t('choose')}
            </Button>{' '}
            <span role="status">
              {file !== undefined && t('chosen', { name: file.name, size: fileSize(file.size) })}
            </span>
          </Field>
          <SelectField
            id="encoding"
            label={t('encoding')}
            value={encoding}
            choices={(['auto', 'utf-8', 'windows-31j'] as const).map((value) => ({
              value,
              label: t(`encodings.${value}`),
            }))}
            onChange={setEncoding}
          />
          {mayReplace && (
            <SelectField
              id="mode"
              label={t('mode')}
              value={mode}
              choices={(['keep', 'replace'] as const).map((value) => ({
                value,
                label: t(`modes.${value}`),
              }))}
              onChange={setMode}
            />
          )}
          {mode === 'replace' && (
            <Alert isInline isPlain variant="warning" component="p" title={t('replaceWarning')} />
          )}
          {send.isPending && (
            <Progress
              id="sending"
              title={t('sending')}
              value={Math.round(part * 100)}
              label={t('percent', { percent: Math.round(part * 100) })}
            />
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="upload-form"
          isLoading={send.isPending}
          isDisabled={send.isPending}
        >
          {t('send')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
