import {
  Alert,
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { OwnPreview } from '../api/own';
import { heard } from './heard';

interface Props {
  preview: OwnPreview;
  save: () => void;
  close: () => void;
}

/** What callers would hear, before it is saved (D6, E9). */
export function HeardModal({ preview, save, close }: Props) {
  const { t } = useTranslation(['own', 'common']);
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby="heard-title">
      <ModalHeader title={t('heard.title')} description={t('heard.lead')} labelId="heard-title" />
      <ModalBody tabIndex={0} aria-labelledby="heard-title">
        {preview.warnings.length > 0 && (
          <Alert component="p" isInline variant="warning" title={t('loops')} />
        )}
        <DescriptionList>
          {heard(preview.calls).map(({ when, steps }) => (
            <DescriptionListGroup key={when}>
              <DescriptionListTerm>{t(`heard.when.${when}`)}</DescriptionListTerm>
              <DescriptionListDescription>
                {steps.map(({ kind, to, seconds }, index) => (
                  // One after another, and never in another order.
                  <p key={index}>{t(`heard.step.${kind}`, { to, seconds })}</p>
                ))}
              </DescriptionListDescription>
            </DescriptionListGroup>
          ))}
        </DescriptionList>
      </ModalBody>
      <ModalFooter>
        <Button onClick={save}>{t('common:save')}</Button>
        <Button variant="link" onClick={close}>
          {t('common:back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
