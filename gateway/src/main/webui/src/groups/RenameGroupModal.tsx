import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../api/entitlement';
import { renameGroup } from '../api/grants';
import { apiError, placeErrors } from '../api/problem';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/toasts';
import { useFirstError } from '../ui/useFirstError';
import { GroupNameFields } from './GroupNameFields';
import { NAME_FIELDS } from './groupName';

export function RenameGroupModal({ group, close }: { group: Group; close: () => void }) {
  const { t } = useTranslation(['groups', 'common']);
  const [named, setNamed] = useState({ name: group.name, description: group.description });
  const [tries, setTries] = useState(0);
  const queryClient = useQueryClient();
  const toast = useToast();
  const rename = useMutation({
    mutationFn: () => renameGroup(group.id, group.version, named),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['group', group.id] });
      void queryClient.invalidateQueries({ queryKey: ['groups'] });
      toast('success', t('renamed'));
      close();
    },
  });
  const placed = rename.error
    ? placeErrors(apiError(rename.error).problem, NAME_FIELDS)
    : undefined;
  const missing = tries > 0 && named.name.trim() === '';
  useFirstError(rename.error ?? tries);
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="rename-group-title">
      <ModalHeader title={t('rename')} labelId="rename-group-title" />
      <ModalBody>
        <Form
          id="rename-group"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTries(tries + 1);
            if (named.name.trim() !== '') {
              rename.mutate();
            }
          }}
        >
          {placed !== undefined && <ProblemAlert error={rename.error} more={placed.rest} />}
          <GroupNameFields
            named={named}
            change={setNamed}
            errors={{ ...placed?.fields, ...(missing && { name: t('required') }) }}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="rename-group"
          isLoading={rename.isPending}
          isDisabled={rename.isPending}
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
