import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiError, placeErrors } from '../api/problem';
import {
  listGroups,
  NUMBER_KINDS,
  saveNumber,
  type ExternalNumber,
  type ExternalNumberKind,
} from '../api/routing';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { ExtensionPicker } from '../extensions/ExtensionPicker';
import { EditModal } from '../settings/EditModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { Field, TextField } from '../ui/Field';
import { SelectField } from '../ui/SelectField';
import { useFirstError } from '../ui/useFirstError';
import { targetOf, targetSettings, type NumberTarget } from './target';

const FIELDS = ['digits', 'kind', 'extension', 'incomingGroup', 'memo'] as const;

/** Adds an external number or changes one. */
export function NumberEditor({ number, close }: { number?: ExternalNumber; close: () => void }) {
  const { t } = useTranslation('external');
  const { contract } = useSite();
  const { saved, failed } = useSaved(['external-numbers'], contract);
  const [digits, setDigits] = useState(number?.digits ?? '');
  const [kind, setKind] = useState<ExternalNumberKind>(number?.kind ?? 'INDIVIDUAL');
  const [target, setTarget] = useState<NumberTarget>(targetOf(number));
  const [memo, setMemo] = useState(number?.memo ?? '');
  const settings = () => ({ digits, kind, memo, ...targetSettings(target) });
  const save = useMutation({
    mutationFn: () => saveNumber(contract, settings(), number),
    onSuccess: (stored) => {
      saved(stored);
      close();
    },
    onError: failed,
  });
  const preview = usePreview(
    () => intended('external-number', number, settings()),
    () => save.mutate(),
    close,
  );
  const error = preview.error ?? save.error;
  const placed = error ? placeErrors(apiError(error).problem, FIELDS) : undefined;
  useFirstError(error);
  return (
    <EditModal
      title={number === undefined ? t('addTitle') : t('editTitle', { digits: number.digits })}
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
        id="digits"
        label={t('digits')}
        isRequired
        inputMode="tel"
        value={digits}
        error={placed?.fields.digits}
        onChange={setDigits}
      />
      <SelectField
        id="numberKind"
        label={t('kind')}
        value={kind}
        error={placed?.fields.kind}
        choices={NUMBER_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={setKind}
      />
      <TargetChoice
        target={target}
        change={setTarget}
        error={placed?.fields.extension ?? placed?.fields.incomingGroup}
      />
      <TextField
        id="memo"
        label={t('memo')}
        maxLength={200}
        value={memo}
        error={placed?.fields.memo}
        onChange={setMemo}
      />
      {preview.modal}
    </EditModal>
  );
}

interface TargetProps {
  target: NumberTarget;
  change: (target: NumberTarget) => void;
  error?: string;
}

function TargetChoice({ target, change, error }: TargetProps) {
  const { t } = useTranslation(['external', 'extensions']);
  const { contract } = useSite();
  const groups = useQuery({
    queryKey: ['incoming-groups', contract, 'choices'],
    queryFn: ({ signal }) => listGroups(contract, { limit: 200 }, signal),
  });
  const ringing = groups.data?.items.filter((group) => group.number != null) ?? [];
  return (
    <>
      <SelectField
        id="targetKind"
        label={t('rings')}
        value={target.kind}
        choices={(['NONE', 'EXTENSION', 'GROUP'] as const).map((value) => ({
          value,
          label: t(`targets.${value}`),
        }))}
        onChange={(kind) => change({ kind })}
      />
      {target.kind === 'EXTENSION' && (
        <Field id="extension" label={t('targets.EXTENSION')} isRequired error={error}>
          {target.id !== undefined && (
            <p>
              <span className="biz-number">{target.label}</span>{' '}
              <Button variant="link" isInline onClick={() => change({ kind: 'EXTENSION' })}>
                {t('chooseAnother')}
              </Button>
            </p>
          )}
          {target.id === undefined && (
            <ExtensionPicker
              label={t('chooseExtension')}
              action={t('choose')}
              pick={({ id, number }) => change({ kind: 'EXTENSION', id, label: number })}
            />
          )}
        </Field>
      )}
      {target.kind === 'GROUP' && (
        <Field id="incomingGroup" label={t('targets.GROUP')} isRequired error={error}>
          <FormSelect
            id="incomingGroup"
            value={target.id ?? ''}
            onChange={(_event, id) => change({ kind: 'GROUP', id: id || undefined })}
          >
            <FormSelectOption value="" label={t('chooseGroup')} />
            {ringing.map((group) => (
              <FormSelectOption
                key={group.id}
                value={group.id}
                label={`${group.number} ${group.name}`}
              />
            ))}
          </FormSelect>
        </Field>
      )}
    </>
  );
}
