import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Extension } from '../api/pbx';
import { CopyField } from '../ui/CopyField';

/** What a terminal registers with. The password can be read here and never again. */
export function SipSecretModal({ extension, close }: { extension: Extension; close: () => void }) {
  const { t } = useTranslation('extensions');
  const title = t('created', { number: extension.number });
  return (
    <Modal isOpen variant="small" aria-labelledby="sip-secret-title">
      <ModalHeader title={title} labelId="sip-secret-title" titleIconVariant="success" />
      <ModalBody>
        <Alert component="p" variant="warning" isInline isPlain title={t('secretOnce')} />
        <CopyField label={t('sipUserId')} value={extension.sipUserId} />
        <CopyField label={t('sipSecret')} value={extension.sipSecret ?? ''} />
      </ModalBody>
      <ModalFooter>
        <Button onClick={close}>{t('secretKept')}</Button>
      </ModalFooter>
    </Modal>
  );
}
