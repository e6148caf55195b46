import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';

interface Props {
  name: string;
  /** What else to know before it goes. */
  lead?: string;
  remove: () => Promise<void>;
  refresh: () => void;
  close: () => void;
}

/** Asks before a setting goes; one that others use stays, and these are named. */
export function RemoveModal({ name, lead, remove, refresh, close }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const toast = useToast();
  const act = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      toast('success', t('removed', { name }));
      close();
    },
    onSettled: refresh,
  });
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="remove-title">
      <ModalHeader
        title={t('removeTitle', { name })}
        labelId="remove-title"
        titleIconVariant="warning"
      />
      <ModalBody>
        {act.isError && <ProblemAlert error={act.error} />}
        <p>{lead ?? t('removeLead')}</p>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          isLoading={act.isPending}
          isDisabled={act.isPending}
          onClick={() => act.mutate()}
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
