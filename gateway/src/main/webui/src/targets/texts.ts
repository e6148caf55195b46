import { texts } from '../i18n/texts';

export const targetTexts = texts(
  {
    title: '{{service}} の設定変更',
    lead: '設定を変更するご契約を選んでください。',
    groupLead: '設定は、音声グループの電話番号をまとめて行います。',
    filter: '絞り込み',
    filterHint: '番号、拠点名、メモ（空白区切りで複数指定）',
    number: '契約番号',
    group: '音声グループ',
    representative: '代表契約',
    siteName: '拠点名',
    memo: 'メモ',
    contracts: '対象の契約',
    count: '{{total}}件',
    level: '権限',
    action: '操作',
    enter: '設定変更',
    none: '設定を変更できるご契約がありません',
    noneHint:
      'ご契約がまだ開通していないか、参照する権限がありません。御社のポータル管理者にお問い合わせください。',
  },
  {
    title: '{{service}}: change settings',
    lead: 'Choose the contract whose settings you want to change.',
    groupLead: 'Settings are made for all telephone numbers of a voice group together.',
    filter: 'Filter',
    filterHint: 'Number, site, memo (several words, separated by spaces)',
    number: 'Contract',
    group: 'Voice group',
    representative: 'Representative contract',
    siteName: 'Site',
    memo: 'Memo',
    contracts: 'Contracts',
    count: '{{total}}',
    level: 'Permission',
    action: 'Action',
    enter: 'Change settings',
    none: 'There is no contract whose settings you can change',
    noneHint:
      'Your contracts are not open yet, or you lack permission to see them. Please ask your portal administrator.',
  },
);
