import { Label, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { SettingChange } from '../api/changes';
import { fieldDifferences, valueText } from './values';
import { ACTION_COLOUR, useChangeWords } from './words';

/** Settings before and after, one table each. */
export function Differences({ changes }: { changes: readonly SettingChange[] }) {
  return changes.map((change) => (
    <Difference key={`${change.resource}/${change.id}/${change.action}`} change={change} />
  ));
}

function Difference({ change }: { change: SettingChange }) {
  const { t } = useTranslation('changes');
  const words = useChangeWords();
  const rows = fieldDifferences(change);
  const value = (of: unknown) => valueText(of, change.references, words.values);
  const title = `${words.resource(change.resource)} ${change.name ?? ''}`;
  return (
    <section className="biz-difference">
      <Title headingLevel="h2" size="md">
        {title}{' '}
        <Label isCompact color={ACTION_COLOUR[change.action]}>
          {t(`actions.${change.action}`)}
        </Label>
      </Title>
      {rows.length > 0 && (
        <Table variant="compact" aria-label={title} gridBreakPoint="grid-md">
          <Thead>
            <Tr>
              <Th width={30}>{t('field')}</Th>
              <Th>{t('before')}</Th>
              <Th>{t('after')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {rows.map((row) => (
              <Tr key={row.field}>
                <Td dataLabel={t('field')}>{words.field(row.field)}</Td>
                <Td dataLabel={t('before')} className="biz-words">
                  {row.secret ? t('secret') : value(row.before)}
                </Td>
                <Td dataLabel={t('after')} className="biz-words">
                  {row.secret ? t('secret') : value(row.after)}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </section>
  );
}
