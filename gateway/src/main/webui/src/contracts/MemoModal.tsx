import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../api/entitlement';
import { noteMemo } from '../api/orders';
import { apiError, placeErrors } from '../api/problem';
import { TextField } from '../ui/Field';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';

/** The company's own note on a contract, for those who may edit it (C2). */
export function MemoModal({ contract, close }: { contract: Contract; close: () => void }) {
  const { t } = useTranslation(['contracts', 'common']);
  const queryClient = useQueryClient();
  const toast = useToast();
  const [memo, setMemo] = useState(contract.memo ?? '');
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['contracts'] });
  const save = useMutation({
    mutationFn: () => noteMemo(contract.number, contract.version, memo),
    onSuccess: async () => {
      await refresh();
      toast('success', t('memoSaved', { number: contract.number }));
      close();
    },
    onError: (error) => {
      if (apiError(error).status === 412) {
        void refresh();
      }
    },
  });
  const placed = save.error ? placeErrors(apiError(save.error).problem, ['memo']) : undefined;
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="memo-title">
      <ModalHeader
        title={t('memoTitle', { number: contract.number })}
        labelId="memo-title"
        description={contract.siteName}
      />
      <ModalBody>
        <Form
          id="memo-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          {placed !== undefined && <ProblemAlert error={save.error} more={placed.rest} />}
          <TextField
            id="memo"
            label={t('memo')}
            maxLength={500}
            value={memo}
            error={placed?.fields.memo}
            onChange={setMemo}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="memo-form"
          isLoading={save.isPending}
          isDisabled={save.isPending}
        >
          {t('common:save')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
