import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ActiveAbsence } from '../api/pbx';
import { useSite } from '../settings/site';
import type { Columns } from '../ui/columns';
import { Highlight } from '../ui/Highlight';

export type AbsenceColumn =
  | 'memo'
  | 'mode'
  | 'unconditional'
  | 'busy'
  | 'unreachable'
  | 'noAnswer'
  | 'ringSeconds'
  | 'goesTo';

const ALL: readonly AbsenceColumn[] = [
  'memo',
  'mode',
  'unconditional',
  'busy',
  'unreachable',
  'noAnswer',
  'ringSeconds',
  'goesTo',
];

export const ABSENCE_COLUMNS: Columns<AbsenceColumn> = {
  all: ALL,
  simple: ['memo', 'mode', 'unconditional', 'noAnswer', 'goesTo'],
};

interface Props {
  absences: readonly ActiveAbsence[];
  columns: readonly AbsenceColumn[];
  terms: readonly string[];
}

/** Absence behaviours that are on, each leading to its extension's. */
export function AbsenceTable({ absences, columns, terms }: Props) {
  const { t } = useTranslation(['absence', 'common']);
  const { contract } = useSite();
  const cell = (absence: ActiveAbsence, name: AbsenceColumn): ReactNode => {
    const none = t('common:none');
    switch (name) {
      case 'memo':
        return absence.memo ? <Highlight text={absence.memo} terms={terms} /> : none;
      case 'mode':
        return t(`modes.${absence.mode}`);
      case 'ringSeconds':
        return absence.ringSeconds ?? none;
      case 'goesTo':
        return absence.numbers?.join(', ') ?? absence.destination ?? none;
      default:
        return absence[name] ? t(`reaction.${absence[name]}`) : none;
    }
  };
  return (
    <InnerScrollContainer>
      <Table aria-label={t('list.title')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('list.number')}</Th>
            {columns.map((name) => (
              <Th key={name} modifier="wrap">
                {t(`list.column.${name}`)}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {absences.map((absence) => (
            <Tr key={absence.id}>
              <Td dataLabel={t('list.number')} className="biz-number">
                <Link to={`/contracts/${contract}/extensions/${absence.id}/absence`}>
                  <Highlight text={absence.number} terms={terms} />
                </Link>
              </Td>
              {columns.map((name) => (
                <Td
                  key={name}
                  dataLabel={t(`list.column.${name}`)}
                  className={name === 'memo' ? 'biz-words' : 'biz-value'}
                >
                  {cell(absence, name)}
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
