import { Button } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Extension } from '../api/pbx';
import { useSite } from '../settings/site';
import { Highlight } from '../ui/Highlight';
import { LinkButton } from '../ui/LinkButton';
import { useTimes } from '../ui/time';
import type { Sort } from '../ui/useSort';
import type { ExtensionColumn, ExtensionSort } from './columns';

interface Props {
  extensions: readonly Extension[];
  terms: readonly string[];
  sort: Sort<ExtensionSort>;
  columns: readonly ExtensionColumn[];
  remove: (extension: Extension) => void;
}

/** From so many on, the headings don’t wrap: the table scrolls. */
const MANY = 8;

const WORDS = new Set<ExtensionColumn>(['memo', 'terminalMemo', 'deliveryAddress']);

/** The extensions as a table, with the columns that are chosen (E1). */
export function ExtensionTable({ extensions, terms, sort, columns, remove }: Props) {
  const { t } = useTranslation(['extensions', 'common', 'absence']);
  const { contract, mayWrite } = useSite();
  const times = useTimes();
  const cell = (extension: Extension, name: ExtensionColumn): ReactNode => {
    const value = extension[name];
    if (typeof value === 'boolean') {
      return t(value ? 'common:yes' : 'common:no');
    }
    if (!value) {
      return t('common:none');
    }
    switch (name) {
      case 'terminalKind':
        return extension.terminalKind && t(`kind.${extension.terminalKind}`);
      case 'absence':
        return extension.absence && t(`absence:modes.${extension.absence}`);
      case 'updatedAt':
        return times.instant(value);
      default:
        return <Highlight text={value} terms={terms} />;
    }
  };
  return (
    <InnerScrollContainer>
      <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap" sort={sort.of('number')}>
              {t('number')}
            </Th>
            {columns.map((name) => (
              <Th
                key={name}
                modifier={columns.length > MANY ? 'nowrap' : 'wrap'}
                sort={sort.of(name)}
                info={name === 'absence' ? { tooltip: t('absenceOrder') } : undefined}
              >
                {t(name)}
              </Th>
            ))}
            <Th screenReaderText={t('action')} />
          </Tr>
        </Thead>
        <Tbody>
          {extensions.map((extension) => (
            <Tr key={extension.id}>
              <Td dataLabel={t('number')} className="biz-number">
                <Link to={`/contracts/${contract}/extensions/${extension.id}`}>
                  <Highlight text={extension.number} terms={terms} />
                </Link>
              </Td>
              {columns.map((name) => (
                <Td
                  key={name}
                  dataLabel={t(name)}
                  className={WORDS.has(name) ? 'biz-words' : 'biz-value'}
                >
                  {cell(extension, name)}
                </Td>
              ))}
              <Td className="biz-action">
                <span className="biz-row-actions">
                  <LinkButton
                    to={`/contracts/${contract}/extensions/${extension.id}/absence`}
                    variant="secondary"
                    size="sm"
                    aria-label={`${t('absence')}: ${extension.number}`}
                  >
                    {t('absence')}
                  </LinkButton>
                  <LinkButton
                    to={`/contracts/${contract}/extensions/${extension.id}/line-keys`}
                    variant="secondary"
                    size="sm"
                    aria-label={`${t('lineKeys')}: ${extension.number}`}
                  >
                    {t('lineKeys')}
                  </LinkButton>
                  {mayWrite && (
                    <Button
                      variant="link"
                      isDanger
                      size="sm"
                      aria-label={`${t('delete')}: ${extension.number}`}
                      onClick={() => remove(extension)}
                    >
                      {t('delete')}
                    </Button>
                  )}
                </span>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
