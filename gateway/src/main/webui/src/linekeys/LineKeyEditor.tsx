import { ActionGroup, Alert, Button, Form } from '@patternfly/react-core';
import PlusIcon from '@patternfly/react-icons/dist/esm/icons/plus-icon';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLineKeys, type LineKeys } from '../api/lineKeys';
import { apiError } from '../api/problem';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { useSite } from '../settings/site';
import { LinkButton } from '../ui/LinkButton';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { useFirstError } from '../ui/useFirstError';
import { faultsOf, formOf, freePosition, settingsOf, type KeyForm } from './keyForm';
import { KeyRow } from './KeyRow';

/** All keys of a terminal, saved at once. */
export function LineKeyEditor({ own, first }: { own: string; first: LineKeys }) {
  const { t } = useTranslation(['lineKeys', 'changes', 'common']);
  const { contract, mayWrite } = useSite();
  const times = useTimes();
  const [version, setVersion] = useState(first.version);
  const [keys, setKeys] = useState(() => formOf(first.keys));
  const [savedAt, setSavedAt] = useState<string>();
  const show = (stored: LineKeys) => {
    setVersion(stored.version);
    setKeys(formOf(stored.keys));
  };
  const refused = (error: Error) => {
    const { current } = apiError(error).problem;
    if (current !== undefined) {
      show(current as LineKeys);
    }
  };
  const save = useMutation({
    mutationFn: () => setLineKeys(contract, own, version, settingsOf(keys)),
    onSuccess: (stored) => {
      show(stored);
      setSavedAt(times.instant(new Date().toISOString()));
    },
    onError: refused,
  });
  const preview = usePreview(
    () => intended('line-keys', { id: own, version }, { keys: settingsOf(keys) }),
    () => save.mutate(),
    () => setSavedAt(undefined),
    refused,
  );
  const failed = preview.error ?? save.error;
  const edit = (changed: KeyForm[]) => {
    setKeys(changed);
    setSavedAt(undefined);
    // What was wrong is said of places in the list that was sent.
    if (changed.length !== keys.length) {
      save.reset();
      preview.reset();
    }
  };
  const problem = failed ? apiError(failed).problem : undefined;
  const faults = faultsOf(problem);
  const rest = problem?.errors?.filter(({ pointer }) => pointer === '/keys') ?? [];
  const free = freePosition(keys);
  useFirstError(failed);
  return (
    <Form
      className="biz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        preview.reset();
        save.mutate();
      }}
    >
      {preview.modal}
      {problem?.status === 412 ? (
        <Alert component="p" variant="warning" isInline role="alert" title={t('conflict')} />
      ) : (
        failed && <ProblemAlert error={failed} more={rest.map(({ message }) => message)} />
      )}
      <fieldset disabled={!mayWrite} className="biz-fieldset">
        {keys.length === 0 && <p>{t('none')}</p>}
        {keys.map((key, at) => (
          <KeyRow
            key={at}
            at={at}
            form={key}
            own={own}
            faults={faults[at]}
            change={(part) =>
              edit(keys.map((other, i) => (i === at ? { ...other, ...part } : other)))
            }
            remove={() => edit(keys.filter((_key, i) => i !== at))}
          />
        ))}
        {mayWrite && (
          <div>
            <Button
              variant="secondary"
              icon={<PlusIcon />}
              isDisabled={free === undefined}
              onClick={() =>
                free !== undefined &&
                edit([
                  ...keys,
                  {
                    position: free,
                    kind: 'LINE',
                    externalNumber: '',
                    extension: '',
                    extensionNumber: '',
                    digits: '',
                    label: '',
                  },
                ])
              }
            >
              {t('add')}
            </Button>
            {free === undefined && <p>{t('full')}</p>}
          </div>
        )}
      </fieldset>
      {savedAt !== undefined && (
        <Alert
          component="p"
          variant="success"
          isInline
          role="status"
          title={t('savedAt', { time: savedAt })}
        />
      )}
      <ActionGroup>
        {mayWrite && (
          <Button type="submit" isLoading={save.isPending} isDisabled={save.isPending}>
            {t('common:save')}
          </Button>
        )}
        {mayWrite && (
          <Button
            variant="secondary"
            isLoading={preview.looking}
            isDisabled={preview.looking}
            onClick={() => {
              save.reset();
              preview.look();
            }}
          >
            {t('changes:preview')}
          </Button>
        )}
        <LinkButton to={`/contracts/${contract}/extensions`} variant="link">
          {t('common:back')}
        </LinkButton>
      </ActionGroup>
    </Form>
  );
}
