import { Button } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { AdminId } from '../api/adminIds';
import { EnterContract } from '../contracts/EnterContract';
import { useTimes } from '../ui/time';

interface Props {
  adminIds: readonly AdminId[];
  unlink: (adminId: AdminId) => void;
}

/** Linked admin IDs, each with the way into its base contract. */
export function AdminIdTable({ adminIds, unlink }: Props) {
  const { t } = useTranslation(['adminIds', 'common']);
  const times = useTimes();
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th>{t('adminId')}</Th>
            <Th>{t('contract')}</Th>
            <Th>{t('siteName')}</Th>
            <Th>{t('linkedAt')}</Th>
            <Th screenReaderText={t('action')} />
          </Tr>
        </Thead>
        <Tbody>
          {adminIds.map((adminId) => (
            <Tr key={adminId.id}>
              <Td dataLabel={t('adminId')} className="biz-value">
                {adminId.adminId}
              </Td>
              <Td dataLabel={t('contract')} className="biz-number">
                {adminId.contract}
              </Td>
              <Td dataLabel={t('siteName')} className="biz-words">
                {adminId.siteName ?? t('common:none')}
              </Td>
              <Td dataLabel={t('linkedAt')}>{times.instant(adminId.linkedAt)}</Td>
              <Td className="biz-action">
                <EnterContract
                  target={{ id: adminId.contract, service: 'DOTPHONE_OFFICE' }}
                  label={t('enter')}
                  size="sm"
                />{' '}
                <Button
                  variant="secondary"
                  size="sm"
                  isDanger
                  aria-label={`${t('unlink')}: ${adminId.adminId}`}
                  onClick={() => unlink(adminId)}
                >
                  {t('unlink')}
                </Button>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
