import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addGroup } from '../api/entitlement';
import { apiError, placeErrors } from '../api/problem';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';
import { useFirstError } from '../ui/useFirstError';
import { GroupNameFields } from './GroupNameFields';
import { NAME_FIELDS } from './groupName';

export function AddGroupModal({ close }: { close: () => void }) {
  const { t } = useTranslation(['groups', 'common']);
  const [named, setNamed] = useState({ name: '', description: '' });
  const [tries, setTries] = useState(0);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const add = useMutation({
    mutationFn: () => addGroup(named),
    onSuccess: async (group) => {
      await queryClient.invalidateQueries({ queryKey: ['groups'] });
      toast('success', t('created', { name: group.name }));
      await navigate(`/groups/${group.id}`);
    },
  });
  const placed = add.error ? placeErrors(apiError(add.error).problem, NAME_FIELDS) : undefined;
  const missing = tries > 0 && named.name.trim() === '';
  useFirstError(add.error ?? tries);
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="add-group-title">
      <ModalHeader title={t('addTitle')} labelId="add-group-title" />
      <ModalBody>
        <Form
          id="add-group"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTries(tries + 1);
            if (named.name.trim() !== '') {
              add.mutate();
            }
          }}
        >
          {placed !== undefined && <ProblemAlert error={add.error} more={placed.rest} />}
          <GroupNameFields
            named={named}
            change={setNamed}
            errors={{ ...placed?.fields, ...(missing && { name: t('required') }) }}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="add-group" isLoading={add.isPending} isDisabled={add.isPending}>
          {t('common:add')}
        </Button>
        <Button variant="link" onClick={close}>
          {t('common:cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
