import { useTranslation } from 'react-i18next';
import { listProfiles } from '../api/barring';
import { listTerminalKeys } from '../api/lineKeys';
import { listMusic } from '../api/music';
import type { Page, PageQuery } from '../api/page';
import { listAbsences, listExtensions } from '../api/pbx';
import { listGroups, listNumbers } from '../api/routing';
import { useChangeWords } from '../changes/words';
import type { Section } from './sectionQuery';

/** The kinds of settings that are listed, with their columns in the reader’s words. */
export function useSections(): Section[] {
  const { t, i18n } = useTranslation('overview');
  const { field, values } = useChangeWords();
  const word = (value: string | null | undefined) => (value ? values.word(value) : '');
  const yesNo = (value: boolean) => (value ? values.yes : values.no);

  function section<T extends { id: string }>(
    resource: string,
    title: string,
    columns: string[],
    list: (contract: string, query: PageQuery, signal?: AbortSignal) => Promise<Page<T>>,
    cells: (item: T) => (string | null | undefined)[],
  ): Section {
    return {
      resource,
      title,
      columns,
      language: i18n.language,
      load: async (contract, query, signal) => {
        const page = await list(contract, query, signal);
        return {
          ...page,
          items: page.items.map((item) => ({
            id: item.id,
            cells: cells(item).map((cell) => cell ?? ''),
          })),
        };
      },
    };
  }

  return [
    section(
      'extension',
      t('kind.extension'),
      [
        t('number'),
        field('officeLinkNumber'),
        field('terminalKind'),
        field('multipleDevices'),
        field('outgoingNumber'),
        field('notificationNumber'),
        field('directedPickup'),
        field('barringProfile'),
        field('memo'),
      ],
      listExtensions,
      (one) => [
        one.number,
        one.officeLinkNumber,
        word(one.terminalKind),
        yesNo(one.multipleDevices),
        one.outgoingNumber,
        one.notificationNumber,
        yesNo(one.directedPickup),
        one.barringProfile,
        one.memo,
      ],
    ),
    section(
      'absence',
      t('kind.absence'),
      [
        t('number'),
        field('mode'),
        field('unconditional'),
        field('busy'),
        field('unreachable'),
        field('noAnswer'),
        field('ringSeconds'),
        t('goesTo'),
      ],
      listAbsences,
      (one) => [
        one.number,
        word(one.mode),
        word(one.unconditional),
        word(one.busy),
        word(one.unreachable),
        word(one.noAnswer),
        one.ringSeconds?.toString(),
        one.numbers?.join(', ') ?? one.destination,
      ],
    ),
    section(
      'line-keys',
      t('kind.line-keys'),
      [t('number'), field('keys')],
      listTerminalKeys,
      (one) => [
        one.number,
        one.keys
          .map((key) =>
            [
              `${key.position}:`,
              word(key.kind),
              key.externalDigits ?? key.extensionNumber ?? key.digits,
              key.label,
            ]
              .filter(Boolean)
              .join(' '),
          )
          .join(', '),
      ],
    ),
    section(
      'incoming-group',
      t('kind.incoming-group'),
      [field('name'), field('kind'), t('groupNumber'), field('members')],
      listGroups,
      (one) => [
        one.name,
        word(one.kind),
        one.number,
        one.members.map(({ number }) => number).join(', '),
      ],
    ),
    section(
      'external-number',
      t('kind.external-number'),
      [field('digits'), field('kind'), t('rings'), field('memo')],
      listNumbers,
      (one) => [
        one.digits,
        word(one.kind),
        one.extensionNumber ?? one.groupName ?? t('nowhere'),
        one.memo,
      ],
    ),
    section(
      'barring-profile',
      t('kind.barring-profile'),
      [field('name'), field('categories'), field('prefixes')],
      listProfiles,
      (one) => [one.name, one.categories.map(word).join(', '), one.prefixes.join(', ')],
    ),
    section(
      'hold-music',
      t('kind.hold-music'),
      [field('name'), field('kind'), t('seconds')],
      listMusic,
      (one) => [one.name, one.kind, Math.round(one.durationMillis / 1000).toString()],
    ),
  ];
}
