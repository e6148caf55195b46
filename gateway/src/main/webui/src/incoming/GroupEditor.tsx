import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listMusic } from '../api/music';
import { apiError, placeErrors } from '../api/problem';
import { GROUP_KINDS, saveGroup, type GroupKind, type IncomingGroup } from '../api/routing';
import { intended } from '../changes/intended';
import { usePreview } from '../changes/usePreview';
import { EditModal } from '../settings/EditModal';
import { useSite } from '../settings/site';
import { useSaved } from '../settings/useSaved';
import { TextField } from '../ui/Field';
import { SelectField } from '../ui/SelectField';
import { useFirstError } from '../ui/useFirstError';
import { MemberList } from './MemberList';

const FIELDS = ['name', 'kind', 'number', 'members', 'holdMusic'] as const;

/** Adds a group or changes one. */
export function GroupEditor({ group, close }: { group?: IncomingGroup; close: () => void }) {
  const { t } = useTranslation(['incoming', 'music']);
  const { contract } = useSite();
  const { saved, failed } = useSaved(['incoming-groups'], contract);
  const [name, setName] = useState(group?.name ?? '');
  const [kind, setKind] = useState<GroupKind>(group?.kind ?? 'SIMULTANEOUS');
  const [number, setNumber] = useState(group?.number ?? '');
  const [members, setMembers] = useState(group?.members ?? []);
  const [holdMusic, setHoldMusic] = useState(group?.holdMusic ?? '');
  const music = useQuery({
    queryKey: ['hold-music', contract, 'choices'],
    queryFn: ({ signal }) => listMusic(contract, { limit: 200 }, signal),
  });
  const rings = kind !== 'PICKUP' && kind !== 'PARK';
  const settings = () => ({
    name,
    kind,
    number: rings ? number : undefined,
    members: members.map((member) => member.extension),
    holdMusic: holdMusic || undefined,
  });
  const save = useMutation({
    mutationFn: () => saveGroup(contract, settings(), group),
    onSuccess: (stored) => {
      saved(stored);
      close();
    },
    onError: failed,
  });
  const preview = usePreview(
    () => intended('incoming-group', group, settings()),
    () => save.mutate(),
    close,
  );
  const error = preview.error ?? save.error;
  const placed = error ? placeErrors(apiError(error).problem, FIELDS) : undefined;
  useFirstError(error);
  return (
    <EditModal
      title={group === undefined ? t('addTitle') : t('editTitle', { name: group.name })}
      error={error}
      more={placed?.rest}
      busy={save.isPending}
      look={{ act: preview.look, busy: preview.looking }}
      submit={() => {
        preview.reset();
        save.mutate();
      }}
      close={close}
    >
      <TextField
        id="name"
        label={t('name')}
        isRequired
        maxLength={60}
        value={name}
        error={placed?.fields.name}
        onChange={setName}
      />
      <SelectField
        id="kind"
        label={t('kind')}
        value={kind}
        error={placed?.fields.kind}
        choices={GROUP_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={setKind}
      />
      {rings && (
        <TextField
          id="number"
          label={t('number')}
          isRequired
          inputMode="numeric"
          hint={t('numberHint')}
          value={number}
          error={placed?.fields.number}
          onChange={setNumber}
        />
      )}
      <MemberList members={members} change={setMembers} error={placed?.fields.members} />
      <SelectField
        id="holdMusic"
        label={t('music:title')}
        value={holdMusic}
        error={placed?.fields.holdMusic}
        choices={[
          { value: '', label: t('music:ofContract') },
          ...(music.data?.items.map(({ id, name: label }) => ({ value: id, label })) ?? []),
        ]}
        onChange={setHoldMusic}
      />
      {preview.modal}
    </EditModal>
  );
}
