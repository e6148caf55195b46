import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** Says what linking means, and leads to where the admin ID’s password is asked. */
export function LinkModal({ to, close }: { to: string; close: () => void }) {
  const { t } = useTranslation(['adminIds', 'common']);
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="link-title">
      <ModalHeader title={t('linkTitle')} labelId="link-title" />
      <ModalBody>
        <p>{t('linkLead')}</p>
        <p className="biz-quiet">{t('linkHint')}</p>
      </ModalBody>
      <ModalFooter>
        <Button component="a" href={to}>
          {t('toSignIn')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
