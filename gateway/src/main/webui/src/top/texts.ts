import { texts } from '../i18n/texts';

export const topTexts = texts(
  {
    title: 'トップ',
    lead: 'この契約の設定の件数、最近の変更、これからの予約です。',
    latest: '最近の変更',
    noChanges: '変更はまだありません。',
    toChanges: '変更履歴をすべて見る',
  },
  {
    title: 'Top',
    lead: 'How much is set in this contract, what was changed last, and what will be.',
    latest: 'Latest changes',
    noChanges: 'Nothing was changed yet.',
    toChanges: 'All changes',
  },
);
