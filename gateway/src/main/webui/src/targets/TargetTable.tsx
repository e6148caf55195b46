import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { SettingsTarget } from '../api/targets';
import { EnterContract } from '../contracts/EnterContract';
import { LevelLabel } from '../contracts/labels';
import { Highlight } from '../ui/Highlight';

interface Props {
  title: string;
  targets: readonly SettingsTarget[];
  terms: readonly string[];
  ofGroups: boolean;
}

/** The targets, each with the way in. */
export function TargetTable({ title, targets, terms, ofGroups }: Props) {
  const { t } = useTranslation(['targets', 'common']);
  const words = (text?: string | null) =>
    text ? <Highlight text={text} terms={terms} /> : t('common:none');
  return (
    <InnerScrollContainer>
      <Table aria-label={title} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap">{ofGroups ? t('group') : t('number')}</Th>
            {ofGroups && <Th modifier="nowrap">{t('representative')}</Th>}
            <Th modifier="nowrap">{t('siteName')}</Th>
            <Th modifier="nowrap">{t('memo')}</Th>
            {ofGroups && <Th modifier="nowrap">{t('contracts')}</Th>}
            <Th modifier="nowrap">{t('level')}</Th>
            <Th screenReaderText={t('action')} />
          </Tr>
        </Thead>
        <Tbody>
          {targets.map((target) => (
            <Tr key={target.id}>
              <Td dataLabel={ofGroups ? t('group') : t('number')} className="biz-number">
                <Highlight text={target.id} terms={terms} />
              </Td>
              {ofGroups && (
                <Td dataLabel={t('representative')} className="biz-number">
                  {words(target.representative)}
                </Td>
              )}
              <Td dataLabel={t('siteName')} className="biz-words">
                {words(target.siteName)}
              </Td>
              <Td dataLabel={t('memo')} className="biz-words">
                {words(target.memo)}
              </Td>
              {ofGroups && (
                <Td dataLabel={t('contracts')}>{t('count', { total: target.contracts })}</Td>
              )}
              <Td dataLabel={t('level')}>
                <LevelLabel level={target.level} />
              </Td>
              <Td className="biz-action">
                <EnterContract target={target} label={t('enter')} size="sm" />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
