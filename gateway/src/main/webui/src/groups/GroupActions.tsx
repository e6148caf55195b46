import { ActionList, ActionListItem, Button } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Group } from '../api/entitlement';
import { deleteGroup, previewDeletion } from '../api/grants';
import { useToast } from '../ui/toasts';
import { PreviewModal } from './PreviewModal';
import { RenameGroupModal } from './RenameGroupModal';

/** Renames or deletes a group; deleting shows first who would lose what (C4). */
export function GroupActions({ group }: { group: Group }) {
  const { t } = useTranslation(['groups', 'common']);
  const [open, setOpen] = useState<'rename' | 'delete'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <ActionList>
        <ActionListItem>
          <Button variant="secondary" onClick={() => setOpen('rename')}>
            {t('rename')}
          </Button>
        </ActionListItem>
        <ActionListItem>
          <Button variant="danger" onClick={() => setOpen('delete')}>
            {t('common:delete')}
          </Button>
        </ActionListItem>
      </ActionList>
      {open === 'rename' && <RenameGroupModal group={group} close={close} />}
      {open === 'delete' && <DeleteGroup group={group} close={close} />}
    </>
  );
}

function DeleteGroup({ group, close }: { group: Group; close: () => void }) {
  const { t } = useTranslation(['groups', 'common']);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const preview = useQuery({
    queryKey: ['group', group.id, 'deletion', group.version],
    queryFn: ({ signal }) => previewDeletion(group.id, group.version, signal),
    gcTime: 0,
  });
  const remove = useMutation({
    mutationFn: () => deleteGroup(group.id, group.version),
    onSuccess: async () => {
      await navigate('/groups');
      queryClient.removeQueries({ queryKey: ['group', group.id] });
      void queryClient.invalidateQueries({ queryKey: ['groups'] });
      void queryClient.invalidateQueries({ queryKey: ['contracts'] });
      void queryClient.invalidateQueries({ queryKey: ['grant-changes'] });
      toast('success', t('groupDeleted', { name: group.name }));
    },
  });
  return (
    <PreviewModal
      title={t('deleteTitle', { name: group.name })}
      lead={t('deleteLead')}
      preview={preview.data}
      error={remove.error ?? preview.error}
      busy={remove.isPending}
      confirm={{ label: t('common:delete'), danger: true, act: () => remove.mutate() }}
      close={close}
    />
  );
}
