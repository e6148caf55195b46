import { texts } from '../i18n/texts';

export const settingsTexts = texts(
  {
    site: '設定変更サイト',
    contract: 'ご契約の情報',
    path: '現在の場所',
    number: '契約番号',
    siteName: '拠点名',
    service: 'サービス',
    level: '権限',
    menu: '設定メニュー',
    extensions: '内線',
    readOnly: '参照のみの権限です',
    readOnlyHint:
      '設定の内容は確認できますが、変更はできません。変更が必要な場合は、御社のポータル管理者にお問い合わせください。',
    unknown: 'この契約は表示できません',
    unknownHint: '契約番号が正しくないか、まだ開通していないか、参照する権限がありません。',
    toList: 'ご契約一覧へ',
    notOffered: 'このサービスの設定変更サイトは、まだご利用いただけません',
    notOfferedHint: 'ご利用いただけるようになり次第、ここに表示されます。',
  },
  {
    site: 'Settings site',
    contract: 'Contract',
    path: 'You are here',
    number: 'Contract',
    siteName: 'Site',
    service: 'Service',
    level: 'Permission',
    menu: 'Settings menu',
    extensions: 'Extensions',
    readOnly: 'You have read permission only',
    readOnlyHint:
      'You can look at the settings but not change them. If you need to, please ask your portal administrator.',
    unknown: 'This contract can’t be shown',
    unknownHint:
      'The number may be wrong, the contract may not be open yet, or you may lack permission to see it.',
    toList: 'To the contracts',
    notOffered: 'This service’s settings site is not available yet',
    notOfferedHint: 'It will appear here as soon as it is.',
  },
);
