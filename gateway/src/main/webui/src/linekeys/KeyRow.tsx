import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { LINE_KEY_KINDS } from '../api/lineKeys';
import { TextField } from '../ui/Field';
import { SelectField } from '../ui/SelectField';
import { MOST_KEYS, type KeyField, type KeyForm } from './keyForm';
import { KeyTarget } from './KeyTarget';

interface Props {
  at: number;
  form: KeyForm;
  own: string;
  faults?: Partial<Record<KeyField, string>>;
  change: (part: Partial<KeyForm>) => void;
  remove: () => void;
}

/** One line key in its place. */
export function KeyRow({ at, form, own, faults = {}, change, remove }: Props) {
  const { t } = useTranslation('lineKeys');
  const key = t('key', { position: form.position });
  return (
    <fieldset className="biz-panel biz-panel--padded biz-line-key">
      <legend className="pf-v6-screen-reader">{key}</legend>
      <div className="biz-columns">
        <SelectField
          id={`position-${at}`}
          label={t('position')}
          value={String(form.position)}
          error={faults.position}
          choices={Array.from({ length: MOST_KEYS }, (_key, n) => ({
            value: String(n + 1),
            label: String(n + 1),
          }))}
          onChange={(position) => change({ position: Number(position) })}
        />
        <SelectField
          id={`kind-${at}`}
          label={t('kind')}
          value={form.kind}
          error={faults.kind}
          choices={LINE_KEY_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          id={`label-${at}`}
          label={t('label')}
          maxLength={20}
          value={form.label}
          error={faults.label}
          onChange={(label) => change({ label })}
        />
      </div>
      <KeyTarget id={`target-${at}`} form={form} own={own} error={faults.target} change={change} />
      <div>
        <Button variant="link" isInline aria-label={t('take', { key })} onClick={remove}>
          {t('out')}
        </Button>
      </div>
    </fieldset>
  );
}
