import { PageSection } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { apiError } from '../api/problem';
import { changeExtension, readExtension, type Extension } from '../api/pbx';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';
import { ErrorState } from '../ui/ErrorState';
import { Loading } from '../ui/Loading';
import { PageHeading } from '../ui/PageHeading';
import { useToast } from '../ui/toasts';
import { ExtensionConflict } from './ExtensionConflict';
import { ExtensionEditor } from './ExtensionEditor';
import { formOf, settingsOf, type ExtensionForm } from './extensionForm';

export function EditExtensionPage() {
  const { contract } = useSite();
  const id = useParams().extension ?? '';
  const extension = useQuery({
    queryKey: ['extension', contract, id],
    queryFn: ({ signal }) => readExtension(contract, id, signal),
    // An edit is based on what was shown when it began.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (extension.isError && extension.data === undefined) {
    return <ErrorState error={extension.error} retry={() => void extension.refetch()} />;
  }
  return extension.data === undefined ? <Loading /> : <Edit first={extension.data} />;
}

function Edit({ first }: { first: Extension }) {
  const { t } = useTranslation(['extensions', 'common']);
  const { contract, mayWrite } = useSite();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const list = `/contracts/${contract}/extensions`;
  const [base, setBase] = useState(first);
  // Counts how often the form began anew from what is stored.
  const [round, setRound] = useState(0);
  const save = useMutation({
    mutationFn: (form: ExtensionForm) =>
      changeExtension(contract, base.id, base.version, settingsOf(form)),
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: ['extensions', contract] });
      toast('success', t('saved', { number: saved.number }));
      await navigate(list);
    },
  });
  const preview = usePreview<ExtensionForm>(
    (form) => intended('extension', base, settingsOf(form)),
    (form) => save.mutate(form),
    () => void navigate(list),
  );
  const failed = preview.error ?? save.error;
  const current = failed ? (apiError(failed).problem.current as Extension) : undefined;
  const title = t('editTitle', { number: first.number });
  return (
    <>
      <PageHeading title={title} above={<Path here={title} />} />
      <PageSection hasBodyWrapper={false} isFilled>
        <ExtensionEditor
          key={round}
          first={formOf(base)}
          submitLabel={t('common:save')}
          backTo={list}
          busy={save.isPending}
          error={current === undefined ? failed : null}
          disabled={!mayWrite}
          submit={(form) => {
            preview.reset();
            save.mutate(form);
          }}
          look={{
            act: (form) => {
              save.reset();
              preview.look(form);
            },
            busy: preview.looking,
          }}
          notice={(form) =>
            current !== undefined && (
              <ExtensionConflict
                before={base}
                now={current}
                mine={form}
                settle={(keep) => {
                  setBase(current);
                  save.reset();
                  preview.reset();
                  if (!keep) {
                    setRound(round + 1);
                  }
                }}
              />
            )
          }
        />
        {preview.modal}
      </PageSection>
    </>
  );
}
