import { PageSection } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { addExtension } from '../api/pbx';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { Path } from '../settings/Path';
import { useSite } from '../settings/site';
import { PageHeading } from '../ui/PageHeading';
import { ExtensionEditor } from './ExtensionEditor';
import { emptyForm, settingsOf, type ExtensionForm } from './extensionForm';
import { SipSecretModal } from './SipSecretModal';

export function AddExtensionPage() {
  const { t } = useTranslation('extensions');
  const { contract, mayWrite } = useSite();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const list = `/contracts/${contract}/extensions`;
  const add = useMutation({
    mutationFn: (form: ExtensionForm) => addExtension(contract, settingsOf(form)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['extensions', contract] }),
    // The secret is in the answer: it does not stay in memory once it has been shown.
    gcTime: 0,
  });
  // Not to be planned: nobody would be there to be shown the secret.
  const preview = usePreview<ExtensionForm>(
    (form) => intended('extension', undefined, settingsOf(form)),
    (form) => add.mutate(form),
  );
  if (!mayWrite) {
    return <Navigate to={list} replace />;
  }
  return (
    <>
      <PageHeading title={t('addTitle')} above={<Path here={t('addTitle')} />} />
      <PageSection hasBodyWrapper={false} isFilled>
        <ExtensionEditor
          first={emptyForm()}
          submitLabel={t('add')}
          backTo={list}
          busy={add.isPending}
          error={preview.error ?? add.error}
          submit={(form) => {
            preview.reset();
            add.mutate(form);
          }}
          look={{
            act: (form) => {
              add.reset();
              preview.look(form);
            },
            busy: preview.looking,
          }}
        />
        {preview.modal}
      </PageSection>
      {add.data !== undefined && (
        <SipSecretModal extension={add.data} close={() => void navigate(list)} />
      )}
    </>
  );
}
