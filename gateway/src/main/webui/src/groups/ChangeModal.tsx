import { Button, Modal, ModalBody, ModalFooter, ModalHeader, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readGrantChange, type GrantChange, type GroupState } from '../api/grants';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useTimes } from '../ui/time';
import { EffectList } from './EffectList';
import { differences } from './permissions';

interface Props {
  change: GrantChange;
  name: (id: string) => string;
  close: () => void;
}

/** A change with before, after and what it meant. */
export function ChangeModal({ change, name, close }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  const times = useTimes();
  const view = useQuery({
    queryKey: ['grant-changes', 'one', change.grantVersion],
    queryFn: ({ signal }) => readGrantChange(change.grantVersion, signal),
  });
  return (
    <Modal isOpen variant="medium" onClose={close} aria-labelledby="change-title">
      <ModalHeader
        title={t('changeTitle', { name: change.groupName || change.group })}
        labelId="change-title"
        description={`${times.instant(change.changedAt)} ${name(change.changedBy)}`}
      />
      <ModalBody tabIndex={0} aria-labelledby="change-title">
        {view.isPending && <Loading />}
        {view.isError && <ProblemAlert error={view.error} />}
        {view.data !== undefined && (
          <>
            <Difference before={view.data.before} after={view.data.after} />
            <Title headingLevel="h2" size="md">
              {t('effects')}
            </Title>
            <EffectList effects={view.data.effects} />
          </>
        )}
      </ModalBody>
      <ModalFooter>
        <Button variant="secondary" onClick={close}>
          {t('common:close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

interface Sides {
  before?: GroupState | null;
  after?: GroupState | null;
}

function Difference({ before, after }: Sides) {
  const { t } = useTranslation(['groups', 'common']);
  const rows = differences(before ?? undefined, after ?? undefined);
  if (rows.length === 0) {
    return null;
  }
  return (
    <Table variant="compact" aria-label={t('difference')}>
      <Thead>
        <Tr>
          <Th>{t('permissions')}</Th>
          <Th>{t('before')}</Th>
          <Th>{t('after')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.key}>
            <Td dataLabel={t('permissions')}>
              {row.service !== undefined
                ? t(`common:service.${row.service}`)
                : (row.contract ?? t('allServices'))}
            </Td>
            <Td dataLabel={t('before')}>{t(`value.${row.before}`)}</Td>
            <Td dataLabel={t('after')}>{t(`value.${row.after}`)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
