import { Checkbox, FormGroup } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listGroups } from '../api/entitlement';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';

interface Props {
  chosen: readonly string[];
  error?: string;
  change: (groups: string[]) => void;
}

/** The groups a new user starts in. */
export function GroupChoices({ chosen, error, change }: Props) {
  const { t } = useTranslation('users');
  const groups = useQuery({
    queryKey: ['groups', 'all'],
    queryFn: ({ signal }) => listGroups({ limit: 200 }, signal),
  });
  return (
    <FormGroup role="group" label={t('groups')} fieldId="groups" isStack>
      <p className="biz-quiet">{t('groupsHint')}</p>
      {groups.isPending && <Loading />}
      {groups.isError && <ProblemAlert error={groups.error} />}
      {groups.data?.items.map((group) => (
        <Checkbox
          key={group.id}
          id={`group-${group.id}`}
          label={group.name}
          description={group.description || undefined}
          isChecked={chosen.includes(group.id)}
          onChange={(_event, checked) =>
            change(checked ? [...chosen, group.id] : chosen.filter((id) => id !== group.id))
          }
        />
      ))}
      {error !== undefined && <p className="biz-error">{error}</p>}
    </FormGroup>
  );
}
