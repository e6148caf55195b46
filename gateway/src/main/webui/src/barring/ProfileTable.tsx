import { Button, Label, LabelGroup } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { BarringProfile } from '../api/barring';
import { Highlight } from '../ui/Highlight';

interface Props {
  profiles: readonly BarringProfile[];
  terms: readonly string[];
  tryOut: (profile: BarringProfile) => void;
  /** Absent for readers. */
  edit?: (profile: BarringProfile) => void;
  remove: (profile: BarringProfile) => void;
}

export function ProfileTable({ profiles, terms, tryOut, edit, remove }: Props) {
  const { t } = useTranslation(['barring', 'common']);
  return (
    <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
      <Thead>
        <Tr>
          <Th>{t('name')}</Th>
          <Th>{t('categories')}</Th>
          <Th>{t('prefixes')}</Th>
          <Th screenReaderText={t('action')} />
        </Tr>
      </Thead>
      <Tbody>
        {profiles.map((profile) => (
          <Tr key={profile.id}>
            <Td dataLabel={t('name')} className="biz-words">
              <Highlight text={profile.name} terms={terms} />
            </Td>
            <Td dataLabel={t('categories')}>
              {profile.categories.length === 0 ? (
                t('nothing')
              ) : (
                <LabelGroup aria-label={`${t('categories')}: ${profile.name}`} numLabels={4}>
                  {profile.categories.map((category) => (
                    <Label key={category}>{t(`short.${category}`)}</Label>
                  ))}
                </LabelGroup>
              )}
            </Td>
            <Td dataLabel={t('prefixes')} className="biz-words">
              {profile.prefixes.length === 0 ? (
                t('nothing')
              ) : (
                <Highlight text={profile.prefixes.join(', ')} terms={terms} />
              )}
            </Td>
            <Td className="biz-action">
              <span className="biz-row-actions">
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={`${t('try')}: ${profile.name}`}
                  onClick={() => tryOut(profile)}
                >
                  {t('try')}
                </Button>
                {edit !== undefined && (
                  <>
                    <Button
                      variant="secondary"
                      size="sm"
                      aria-label={`${t('edit')}: ${profile.name}`}
                      onClick={() => edit(profile)}
                    >
                      {t('edit')}
                    </Button>
                    <Button
                      variant="link"
                      isDanger
                      size="sm"
                      aria-label={`${t('common:delete')}: ${profile.name}`}
                      onClick={() => remove(profile)}
                    >
                      {t('common:delete')}
                    </Button>
                  </>
                )}
              </span>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
