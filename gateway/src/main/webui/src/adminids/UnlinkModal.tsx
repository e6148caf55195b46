import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unlinkAdminId, type AdminId } from '../api/adminIds';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';

/** Asks before a link is taken back. */
export function UnlinkModal({ adminId, close }: { adminId: AdminId; close: () => void }) {
  const { t } = useTranslation(['adminIds', 'common']);
  const queryClient = useQueryClient();
  const toast = useToast();
  const unlink = useMutation({
    mutationFn: () => unlinkAdminId(adminId.id),
    onSuccess: () => {
      toast('success', t('unlinked', adminId));
      close();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['admin-ids'] }),
  });
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="unlink-title">
      <ModalHeader
        title={t('unlinkTitle', adminId)}
        labelId="unlink-title"
        titleIconVariant="warning"
      />
      <ModalBody>
        {unlink.isError && <ProblemAlert error={unlink.error} />}
        <p>{t('unlinkLead', adminId)}</p>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          isLoading={unlink.isPending}
          isDisabled={unlink.isPending}
          onClick={() => unlink.mutate()}
        >
          {t('unlink')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
