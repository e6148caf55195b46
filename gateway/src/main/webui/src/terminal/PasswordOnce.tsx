import { Alert, Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PasswordSet } from '../api/terminalUsers';
import { CopyField } from '../ui/CopyField';

/** A password that was made. It can be read here and never again. */
export function PasswordOnce({ set, close }: { set: PasswordSet; close: () => void }) {
  const { t } = useTranslation('terminal');
  return (
    <Modal isOpen variant="small" aria-labelledby="password-once-title">
      <ModalHeader
        title={t('madeTitle')}
        labelId="password-once-title"
        titleIconVariant="success"
      />
      <ModalBody>
        <Alert component="p" variant="warning" isInline isPlain title={t('once')} />
        <p>{t('tellHim')}</p>
        <CopyField label={t('loginId')} value={set.loginId} />
        <CopyField label={t('password')} value={set.password ?? ''} />
      </ModalBody>
      <ModalFooter>
        <Button onClick={close}>{t('kept')}</Button>
      </ModalFooter>
    </Modal>
  );
}
