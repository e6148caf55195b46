import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../ui/ProblemAlert';

interface Props {
  title: string;
  error: unknown;
  /** What belongs to no field. */
  more?: readonly string[];
  busy: boolean;
  /** Shows what the change would do. */
  look?: { act: () => void; busy: boolean };
  submit: () => void;
  close: () => void;
  children: ReactNode;
}

/** A form over a list, for settings of a few fields. */
export function EditModal({ title, error, more, busy, look, submit, close, children }: Props) {
  const { t } = useTranslation(['common', 'changes']);
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby="edit-title">
      <ModalHeader title={title} labelId="edit-title" />
      <ModalBody tabIndex={0} aria-labelledby="edit-title">
        <Form
          id="edit-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {error !== null && error !== undefined && <ProblemAlert error={error} more={more} />}
          {children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="edit-form" isLoading={busy} isDisabled={busy}>
          {t('save')}
        </Button>
        {look !== undefined && (
          <Button
            variant="secondary"
            isLoading={look.busy}
            isDisabled={look.busy}
            onClick={look.act}
          >
            {t('changes:preview')}
          </Button>
        )}
        <Button variant="link" onClick={close}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
