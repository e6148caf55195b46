import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

interface Props {
  address: string;
  busy: boolean;
  confirm: () => void;
  close: () => void;
}

/** Asks before somebody shuts himself out. */
export function LockOutModal({ address, busy, confirm, close }: Props) {
  const { t } = useTranslation(['security', 'common']);
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="lock-out-title">
      <ModalHeader title={t('lockOut')} labelId="lock-out-title" titleIconVariant="warning" />
      <ModalBody>
        <p>{t('lockOutLead', { address })}</p>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" onClick={close}>
          {t('common:cancel')}
        </Button>
        <Button variant="danger" isLoading={busy} isDisabled={busy} onClick={confirm}>
          {t('lockOutConfirm')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
