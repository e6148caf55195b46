import { Button, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { contentOf, type HoldMusic } from '../api/music';
import { useSite } from '../settings/site';
import { Highlight } from '../ui/Highlight';
import { fileSize, playingTime } from './format';

interface Props {
  music: readonly HoldMusic[];
  terms: readonly string[];
  /** The contract's default. */
  chosen?: string | null;
  busy: boolean;
  choose: (music: HoldMusic | undefined) => void;
  rename: (music: HoldMusic) => void;
  remove: (music: HoldMusic) => void;
}

export function MusicTable({ music, terms, chosen, busy, choose, rename, remove }: Props) {
  const { t } = useTranslation(['music', 'common']);
  const { contract, mayWrite } = useSite();
  return (
    <Table aria-label={t('title')} gridBreakPoint="grid-lg" className="biz-table">
      <Thead>
        <Tr>
          <Th>{t('name')}</Th>
          <Th>{t('listen')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('time')}</Th>
          <Th>{t('size')}</Th>
          {mayWrite && <Th screenReaderText={t('action')} />}
        </Tr>
      </Thead>
      <Tbody>
        {music.map((piece) => (
          <Tr key={piece.id}>
            <Td dataLabel={t('name')} className="biz-words">
              <Highlight text={piece.name} terms={terms} />{' '}
              {piece.id === chosen && <Label color="blue">{t('isDefault')}</Label>}
            </Td>
            <Td dataLabel={t('listen')}>
              <audio
                controls
                preload="none"
                className="biz-player"
                src={contentOf(contract, piece)}
                aria-label={t('listenTo', { name: piece.name })}
              />
            </Td>
            <Td dataLabel={t('kind')}>{piece.kind}</Td>
            <Td dataLabel={t('time')} className="biz-value">
              {playingTime(piece.durationMillis)}
            </Td>
            <Td dataLabel={t('size')} className="biz-value">
              {fileSize(piece.size)}
            </Td>
            {mayWrite && (
              <Td className="biz-action">
                <span className="biz-row-actions">
                  <Button
                    variant="secondary"
                    size="sm"
                    isDisabled={busy}
                    aria-label={`${t(piece.id === chosen ? 'noDefault' : 'makeDefault')}: ${piece.name}`}
                    onClick={() => choose(piece.id === chosen ? undefined : piece)}
                  >
                    {t(piece.id === chosen ? 'noDefault' : 'makeDefault')}
                  </Button>
                  <Button
                    variant="secondary"
                    size="sm"
                    aria-label={`${t('rename')}: ${piece.name}`}
                    onClick={() => rename(piece)}
                  >
                    {t('rename')}
                  </Button>
                  <Button
                    variant="link"
                    isDanger
                    size="sm"
                    aria-label={`${t('common:delete')}: ${piece.name}`}
                    onClick={() => remove(piece)}
                  >
                    {t('common:delete')}
                  </Button>
                </span>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
