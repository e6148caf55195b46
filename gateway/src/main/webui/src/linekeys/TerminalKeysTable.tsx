import { List, ListItem } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LineKey, TerminalKeys } from '../api/lineKeys';
import { useSite } from '../settings/site';
import { Highlight } from '../ui/Highlight';
import { LinkButton } from '../ui/LinkButton';
import type { Sort } from '../ui/useSort';

type TerminalKeysSort = 'number';

/** What the list can be sorted by. */
export const TERMINAL_KEYS_SORTS: readonly TerminalKeysSort[] = ['number'];

interface Props {
  terminals: readonly TerminalKeys[];
  terms: readonly string[];
  sort: Sort<TerminalKeysSort>;
}

/** Terminals with what their keys do, each with the way to its extension and to its keys. */
export function TerminalKeysTable({ terminals, terms, sort }: Props) {
  const { t } = useTranslation(['lineKeys', 'common']);
  const { contract, mayWrite } = useSite();
  const told = (key: LineKey) =>
    [key.externalDigits ?? key.extensionNumber ?? key.digits, key.label].filter(Boolean).join(' ');
  return (
    <InnerScrollContainer>
      <Table aria-label={t('listTitle')} gridBreakPoint="grid-lg" className="biz-table">
        <Thead>
          <Tr>
            <Th modifier="nowrap" sort={sort.of('number')}>
              {t('number')}
            </Th>
            <Th>{t('memo')}</Th>
            <Th>{t('keys')}</Th>
            <Th screenReaderText={t('action')} />
          </Tr>
        </Thead>
        <Tbody>
          {terminals.map((terminal) => (
            <Tr key={terminal.id}>
              <Td dataLabel={t('number')} className="biz-number">
                <Link to={`/contracts/${contract}/extensions/${terminal.id}`}>
                  <Highlight text={terminal.number} terms={terms} />
                </Link>
              </Td>
              <Td dataLabel={t('memo')} className="biz-words">
                {terminal.memo === '' ? (
                  t('common:none')
                ) : (
                  <Highlight text={terminal.memo} terms={terms} />
                )}
              </Td>
              <Td dataLabel={t('keys')} className="biz-words">
                <List isPlain>
                  {terminal.keys.map((key) => (
                    <ListItem key={key.position}>
                      {t('key', { position: key.position })}: {t(`kinds.${key.kind}`)}{' '}
                      <Highlight text={told(key)} terms={terms} />
                    </ListItem>
                  ))}
                </List>
              </Td>
              <Td className="biz-action">
                <LinkButton
                  to={`/contracts/${contract}/extensions/${terminal.id}/line-keys`}
                  variant="secondary"
                  size="sm"
                  aria-label={`${t(mayWrite ? 'edit' : 'look')}: ${terminal.number}`}
                >
                  {t(mayWrite ? 'edit' : 'look')}
                </LinkButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
}
