import {
  Button,
  ExpandableSection,
  Flex,
  FlexItem,
  FormSelect,
  FormSelectOption,
  PageSection,
  Title,
} from '@patternfly/react-core';
import DownloadIcon from '@patternfly/react-icons/dist/esm/icons/download-icon';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tableOf, templateOf, type Encoding, type TableKind } from '../api/imports';
import { usePlace } from './place';
import { useKinds } from './useKinds';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-31j'];

/** The settings as a table, a template, and what its columns mean. */
export function Exports() {
  const { t } = useTranslation('imports');
  const { source, kind: first } = usePlace();
  const kinds = useKinds();
  const [chosen, setChosen] = useState(first);
  const [encoding, setEncoding] = useState<Encoding>('utf-8');
  const kind = kinds.all.find((one) => one.name === chosen);
  return (
    <PageSection hasBodyWrapper={false}>
      <div className="biz-panel biz-panel--padded">
        <Title headingLevel="h2" size="lg">
          {t('exports')}
        </Title>
        <p className="biz-quiet">{t('exportsHint')}</p>
        <Flex alignItems={{ default: 'alignItemsFlexEnd' }} className="biz-exports">
          {kinds.all.length > 1 && (
            <FlexItem>
              <label htmlFor="export-kind">{t('kind')}</label>
              <FormSelect
                id="export-kind"
                value={chosen}
                onChange={(_event, value) => setChosen(value)}
              >
                {kinds.all.map((one) => (
                  <FormSelectOption key={one.name} value={one.name} label={kinds.named(one)} />
                ))}
              </FormSelect>
            </FlexItem>
          )}
          <FlexItem>
            <label htmlFor="export-encoding">{t('encoding')}</label>
            <FormSelect
              id="export-encoding"
              value={encoding}
              onChange={(_event, value) => setEncoding(value as Encoding)}
            >
              {ENCODINGS.map((one) => (
                <FormSelectOption key={one} value={one} label={t(`encodings.${one}`)} />
              ))}
            </FormSelect>
          </FlexItem>
          <FlexItem>
            <Button
              component="a"
              variant="secondary"
              icon={<DownloadIcon />}
              href={tableOf(source, chosen, encoding)}
              download
            >
              {t('exportAll')}
            </Button>
          </FlexItem>
          <FlexItem>
            <Button
              component="a"
              variant="link"
              href={templateOf(source, chosen, encoding)}
              download
            >
              {t('template')}
            </Button>
          </FlexItem>
        </Flex>
        {kind !== undefined && (
          <ExpandableSection toggleText={t('columns')}>
            <Columns kind={kind} />
          </ExpandableSection>
        )}
      </div>
    </PageSection>
  );
}

function Columns({ kind }: { kind: TableKind }) {
  const { t, i18n } = useTranslation('imports');
  const { named } = useKinds();
  const english = i18n.language === 'en';
  return (
    <Table aria-label={t('columns')} gridBreakPoint="grid-md" className="biz-table">
      <Thead>
        <Tr>
          <Th>{t('column')}</Th>
          <Th>{t('also')}</Th>
          <Th>{t('description')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {kind.columns.map((column) => (
          <Tr key={column.field}>
            <Td dataLabel={t('column')}>
              {named(column)}
              {column.required && `（${t('required')}）`}
            </Td>
            <Td dataLabel={t('also')}>
              {[english ? column.ja : column.en, ...column.aliases].join(', ')}
            </Td>
            <Td dataLabel={t('description')}>{english ? column.docEn : column.docJa}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
