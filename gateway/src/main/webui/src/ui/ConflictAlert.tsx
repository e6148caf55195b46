import { Alert, AlertActionLink } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface ConflictRow {
  label: string;
  before: string;
  now: string;
  mine: string;
}

interface Props {
  rows: readonly ConflictRow[];
  reload: () => void;
  keep: () => void;
}

/** Tells the second to save what the first one changed; nothing is overwritten silently. */
export function ConflictAlert({ rows, reload, keep }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="biz-conflict">
      <Alert
        component="p"
        variant="warning"
        isInline
        title={t('conflict.title')}
        role="alert"
        actionLinks={
          <>
            <AlertActionLink onClick={reload}>{t('conflict.reload')}</AlertActionLink>
            <AlertActionLink onClick={keep}>{t('conflict.keep')}</AlertActionLink>
          </>
        }
      >
        <p>{t('conflict.lead')}</p>
        {rows.length === 0 ? (
          <p>{t('conflict.same')}</p>
        ) : (
          <Table variant="compact" aria-label={t('conflict.title')} gridBreakPoint="grid-md">
            <Thead>
              <Tr>
                <Th modifier="wrap">{t('conflict.item')}</Th>
                <Th modifier="wrap">{t('conflict.before')}</Th>
                <Th modifier="wrap">{t('conflict.now')}</Th>
                <Th modifier="wrap">{t('conflict.mine')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {rows.map((row) => (
                <Tr key={row.label}>
                  <Th scope="row" dataLabel={t('conflict.item')}>
                    {row.label}
                  </Th>
                  <Td dataLabel={t('conflict.before')}>{row.before}</Td>
                  <Td dataLabel={t('conflict.now')}>
                    <strong>{row.now}</strong>
                  </Td>
                  <Td dataLabel={t('conflict.mine')}>{row.mine}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </Alert>
    </div>
  );
}
