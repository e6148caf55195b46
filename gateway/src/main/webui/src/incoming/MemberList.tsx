import { Button } from '@patternfly/react-core';
import ArrowDownIcon from '@patternfly/react-icons/dist/esm/icons/arrow-down-icon';
import ArrowUpIcon from '@patternfly/react-icons/dist/esm/icons/arrow-up-icon';
import { useTranslation } from 'react-i18next';
import type { IncomingGroup } from '../api/routing';
import { ExtensionPicker } from '../extensions/ExtensionPicker';
import { Field } from '../ui/Field';
import { moved } from './order';

type Member = IncomingGroup['members'][number];

interface Props {
  members: readonly Member[];
  change: (members: Member[]) => void;
  error?: string;
}

/** The members in ring order. */
export function MemberList({ members, change, error }: Props) {
  const { t } = useTranslation('incoming');
  return (
    <Field id="members" label={t('members')} isRequired error={error} hint={t('membersHint')}>
      <ol className="biz-members" id="members" tabIndex={-1}>
        {members.map((member, at) => (
          <li key={member.extension}>
            <span>
              <span className="biz-number">{member.number}</span>{' '}
              <span className="biz-quiet">{member.memo}</span>
            </span>
            <span>
              <Button
                variant="plain"
                size="sm"
                icon={<ArrowUpIcon />}
                isDisabled={at === 0}
                aria-label={t('up', { number: member.number })}
                onClick={() => change(moved(members, at, -1))}
              />
              <Button
                variant="plain"
                size="sm"
                icon={<ArrowDownIcon />}
                isDisabled={at === members.length - 1}
                aria-label={t('down', { number: member.number })}
                onClick={() => change(moved(members, at, 1))}
              />
              <Button
                variant="link"
                size="sm"
                aria-label={t('takeOut', { number: member.number })}
                onClick={() => change(members.filter((_member, i) => i !== at))}
              >
                {t('out')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <ExtensionPicker
        label={t('chooseMember')}
        action={t('addMember')}
        without={members.map((member) => member.extension)}
        pick={({ id, number, memo }) => change([...members, { extension: id, number, memo }])}
      />
    </Field>
  );
}
