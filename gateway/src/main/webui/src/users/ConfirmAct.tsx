import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { actOnAccount, deleteAccount, type Account, type Act } from '../api/identity';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';

interface Props {
  account: Account;
  act: Act | 'delete';
  close: () => void;
}

/** Says what will happen to somebody, and does it when told to. */
export function ConfirmAct({ account, act, close }: Props) {
  const { t } = useTranslation(['users', 'common']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { id, name, version } = account;
  const perform = useMutation({
    mutationFn: () => (act === 'delete' ? deleteAccount(id, version) : actOnAccount(id, act)),
    onSuccess: async () => {
      toast('success', t(`acted.${act}`, { name }));
      close();
      if (act === 'delete') {
        await navigate('/users');
      } else {
        await queryClient.invalidateQueries({ queryKey: ['account', id] });
      }
      await queryClient.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="act-title">
      <ModalHeader title={t(`act.${act}`)} labelId="act-title" />
      <ModalBody>
        {perform.isError && <ProblemAlert error={perform.error} />}
        <p>{t(`actLead.${act}`, { name })}</p>
      </ModalBody>
      <ModalFooter>
        <Button
          variant={act === 'delete' || act === 'disabling' ? 'danger' : 'primary'}
          isLoading={perform.isPending}
          isDisabled={perform.isPending}
          onClick={() => perform.mutate()}
        >
          {t(`act.${act}`)}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
