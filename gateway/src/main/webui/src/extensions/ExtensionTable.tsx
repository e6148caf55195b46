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

interface Props {
  extensions: readonly Extension[];
  terms: readonly string[];
  detailed: boolean;
  remove: (extension: Extension) => void;
}

interface Column {
  name:
    | 'siteNumber'
    | 'terminalNumber'
    | 'officeLinkNumber'
    | 'terminalKind'
    | 'memo'
    | 'sipUserId'
    | 'multipleDevices'
    | 'outgoingNumber'
    | 'notificationNumber'
    | 'directedPickup'
    | 'barringProfile'
    | 'updatedAt';
  detail?: boolean;
}

const COLUMNS: Column[] = [
  { name: 'siteNumber' },
  { name: 'terminalNumber' },
  { name: 'officeLinkNumber' },
  { name: 'terminalKind' },
  { name: 'sipUserId', detail: true },
  { name: 'multipleDevices', detail: true },
  { name: 'outgoingNumber', detail: true },
  { name: 'notificationNumber', detail: true },
  { name: 'directedPickup', detail: true },
  { name: 'barringProfile', detail: true },
  { name: 'memo' },
  { name: 'updatedAt', detail: true },
];

/** The extensions as a table, with a few columns or with all (E1). */
export function ExtensionTable({ extensions, terms, detailed, remove }: Props) {
  const { t } = useTranslation(['extensions', 'common']);
  const { contract, mayWrite } = useSite();
  const times = useTimes();
  const columns = COLUMNS.filter((column) => detailed || column.detail !== true);
  const cell = (extension: Extension, name: Column['name']): ReactNode => {
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
            <Th modifier="wrap">{t('number')}</Th>
            {columns.map(({ name }) => (
              <Th key={name} modifier={detailed ? 'nowrap' : 'wrap'}>
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
              {columns.map(({ name }) => (
                <Td
                  key={name}
                  dataLabel={t(name)}
                  className={name === 'memo' ? 'biz-words' : 'biz-value'}
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
