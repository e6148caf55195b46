import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removeExtension, type Extension } from '../api/pbx';
import { useSite } from '../settings/site';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';

/** Asks before an extension goes. */
export function DeleteExtension({ extension, close }: { extension: Extension; close: () => void }) {
  const { t } = useTranslation(['extensions', 'common']);
  const { contract } = useSite();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { number } = extension;
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['extensions', contract] });
  const remove = useMutation({
    mutationFn: () => removeExtension(contract, extension.id, extension.version),
    onSuccess: async () => {
      await refresh();
      toast('success', t('deleted', { number }));
      close();
    },
    onError: refresh,
  });
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="delete-title">
      <ModalHeader
        title={t('deleteTitle', { number })}
        labelId="delete-title"
        titleIconVariant="warning"
      />
      <ModalBody>
        {remove.isError && <ProblemAlert error={remove.error} />}
        <p>{t('deleteLead')}</p>
        {extension.memo && <p className="biz-quiet">{extension.memo}</p>}
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          isLoading={remove.isPending}
          isDisabled={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('common:delete')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
