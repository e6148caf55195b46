import { ActionGroup, Button, Form, PageSection } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setDefaults, type ContractDefaults } from '../api/music';
import { apiError, placeErrors } from '../api/problem';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { NumberField } from '../settings/NumberField';
import { useSite } from '../settings/site';
import { useDefaults } from '../settings/useDefaults';
import { useNumberChoices } from '../settings/useNumberChoices';
import { useSaved } from '../settings/useSaved';
import { ErrorState } from '../ui/ErrorState';
import { LinkButton } from '../ui/LinkButton';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useFirstError } from '../ui/useFirstError';

type ShownNumber = 'outgoingNumber' | 'notificationNumber';

/** By which number extensions call outside (E5). */
export function OutgoingPage() {
  return <ShownNumberPage field="outgoingNumber" />;
}

/** Which number those who are called see (E5). */
export function NotificationPage() {
  return <ShownNumberPage field="notificationNumber" />;
}

function ShownNumberPage({ field }: { field: ShownNumber }) {
  const { t } = useTranslation('outgoing');
  const defaults = useDefaults();
  if (defaults.isError && defaults.data === undefined) {
    return <ErrorState error={defaults.error} retry={() => void defaults.refetch()} />;
  }
  return (
    <>
      <PageHeading title={t(`${field}.title`)} lead={t(`${field}.lead`)} />
      <PageSection hasBodyWrapper={false} isFilled>
        {defaults.data === undefined ? (
          <Loading />
        ) : (
          <DefaultNumber key={field} field={field} first={defaults.data} />
        )}
      </PageSection>
    </>
  );
}

function DefaultNumber({ field, first }: { field: ShownNumber; first: ContractDefaults }) {
  const { t } = useTranslation(['outgoing', 'changes', 'common']);
  const { contract, mayWrite } = useSite();
  const queryClient = useQueryClient();
  const { saved } = useSaved([], contract);
  const choices = useNumberChoices(t('nothing'));
  const [seen, setSeen] = useState(first);
  const [number, setNumber] = useState(first[field] ?? '');
  const show = (defaults: ContractDefaults) => {
    queryClient.setQueryData(['defaults', contract], defaults);
    setSeen(defaults);
    setNumber(defaults[field] ?? '');
  };
  const failed = (error: Error) => {
    // The alert says that somebody else was first; what he chose is shown now.
    const { current } = apiError(error).problem;
    if (current !== undefined) {
      show(current as ContractDefaults);
    }
  };
  const save = useMutation({
    mutationFn: () => setDefaults(contract, seen, { [field]: number || undefined }),
    onSuccess: (stored) => {
      show(stored);
      saved({});
    },
    onError: failed,
  });
  const preview = usePreview(
    () => {
      const { id, version, ...stays } = seen;
      return intended('contract-defaults', { id, version }, { ...stays, [field]: number || null });
    },
    () => save.mutate(),
    () => show(seen),
    failed,
  );
  const error = preview.error ?? save.error;
  const placed = error ? placeErrors(apiError(error).problem, [field]) : undefined;
  const none = choices?.(number).length === 1;
  useFirstError(error);
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
      {placed !== undefined && <ProblemAlert error={error} more={placed.rest} />}
      <fieldset disabled={!mayWrite} className="biz-fieldset">
        <NumberField
          id={field}
          label={t(`${field}.number`)}
          hint={t('numberHint')}
          value={number}
          error={placed?.fields[field]}
          choices={choices}
          onChange={setNumber}
        />
      </fieldset>
      <p className="biz-quiet">
        {t('each')}{' '}
        <LinkButton to={`/contracts/${contract}/extensions`} variant="link" isInline>
          {t('toExtensions')}
        </LinkButton>
      </p>
      {none && (
        <p>
          {t('none')}{' '}
          <LinkButton to={`/contracts/${contract}/external-numbers`} variant="link" isInline>
            {t('toNumbers')}
          </LinkButton>
        </p>
      )}
      {mayWrite && (
        <ActionGroup>
          <Button type="submit" isLoading={save.isPending} isDisabled={save.isPending}>
            {t('common:save')}
          </Button>
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
        </ActionGroup>
      )}
    </Form>
  );
}
