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

const FIELDS = ['outgoingNumber'] as const;

/** What number is shown to those who are called (E5). */
export function OutgoingPage() {
  const { t } = useTranslation('outgoing');
  const defaults = useDefaults();
  if (defaults.isError && defaults.data === undefined) {
    return <ErrorState error={defaults.error} retry={() => void defaults.refetch()} />;
  }
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <PageSection hasBodyWrapper={false} isFilled>
        {defaults.data === undefined ? <Loading /> : <DefaultNumber first={defaults.data} />}
      </PageSection>
    </>
  );
}

function DefaultNumber({ first }: { first: ContractDefaults }) {
  const { t } = useTranslation(['outgoing', 'changes', 'common']);
  const { contract, mayWrite } = useSite();
  const queryClient = useQueryClient();
  const { saved } = useSaved([], contract);
  const choices = useNumberChoices(t('nothing'));
  const [seen, setSeen] = useState(first);
  const [number, setNumber] = useState(first.outgoingNumber ?? '');
  const show = (defaults: ContractDefaults) => {
    queryClient.setQueryData(['defaults', contract], defaults);
    setSeen(defaults);
    setNumber(defaults.outgoingNumber ?? '');
  };
  const failed = (error: Error) => {
    // The alert says that somebody else was first; what he chose is shown now.
    const { current } = apiError(error).problem;
    if (current !== undefined) {
      show(current as ContractDefaults);
    }
  };
  const save = useMutation({
    mutationFn: () => setDefaults(contract, seen, { outgoingNumber: number || undefined }),
    onSuccess: (stored) => {
      show(stored);
      saved({});
    },
    onError: failed,
  });
  const preview = usePreview(
    () => {
      const { id, version, ...stays } = seen;
      return intended(
        'contract-defaults',
        { id, version },
        { ...stays, outgoingNumber: number || null },
      );
    },
    () => save.mutate(),
    () => show(seen),
    failed,
  );
  const error = preview.error ?? save.error;
  const placed = error ? placeErrors(apiError(error).problem, FIELDS) : undefined;
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
          id="outgoingNumber"
          label={t('number')}
          hint={t('numberHint')}
          value={number}
          error={placed?.fields.outgoingNumber}
          choices={choices}
          onChange={setNumber}
        />
      </fieldset>
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
