import { texts } from '../i18n/texts';

export const dashboardTexts = texts(
  {
    recent: '最近の契約',
    pin: '{{service}} をピン留め',
    title: 'ダッシュボード',
    lead: '{{name}} さん、ご利用のサービスからお選びください。',
    category: {
      CLOUD_PBX: 'クラウドPBX',
      IP_TELEPHONY: 'IP電話',
      MOBILE: 'モバイル',
      NETWORK: 'ネットワーク',
      CLOUD: 'クラウド',
    },
    about: {
      SMART_PBX: '内線・着信・転送を、オフィスでも外出先でも。',
      HIKARI_CLOUD_PBX: '光回線で使う、設備のいらない電話環境。',
      IP_VOICE: '電話番号ごとの着信転送。',
      DOTPHONE_OFFICE: '050番号のIP電話をまとめて管理。',
      BUSINESS_MOBILE: '業務用のスマートフォンと回線。',
      OFFICE_INTERNET: 'オフィス向けの光インターネット接続。',
      BUSINESS_VPN: '拠点どうしをつなぐ閉域ネットワーク。',
      MAIL_SECURITY: '迷惑メールと危険な添付ファイルへの対策。',
      CLOUD_STORAGE: '社内外で使えるファイルの保管と共有。',
    },
    contracts: '契約 {{total}}件',
    menu: { SETTINGS: '設定変更', CONTRACTS: 'ご契約', SITES: 'サイトマップ' },
    none: '表示できるサービスがありません',
    noneHint:
      'ご契約がまだ開通していないか、参照する権限がありません。御社のポータル管理者にお問い合わせください。',
  },
  {
    recent: 'Recent contracts',
    pin: 'Pin {{service}}',
    title: 'Dashboard',
    lead: 'Welcome, {{name}}. Choose one of your services.',
    category: {
      CLOUD_PBX: 'Cloud PBX',
      IP_TELEPHONY: 'IP telephony',
      MOBILE: 'Mobile',
      NETWORK: 'Network',
      CLOUD: 'Cloud',
    },
    about: {
      SMART_PBX: 'Extensions, incoming calls and forwarding, in the office or out.',
      HIKARI_CLOUD_PBX: 'Office telephony over fibre, without equipment on site.',
      IP_VOICE: 'Call forwarding, number by number.',
      DOTPHONE_OFFICE: '050 IP telephony, managed together.',
      BUSINESS_MOBILE: 'Smartphones and lines for work.',
      OFFICE_INTERNET: 'Fibre internet access for the office.',
      BUSINESS_VPN: 'A closed network between your sites.',
      MAIL_SECURITY: 'Against spam and dangerous attachments.',
      CLOUD_STORAGE: 'Files kept and shared, inside and outside the company.',
    },
    contracts: 'Contracts: {{total}}',
    menu: { SETTINGS: 'Change settings', CONTRACTS: 'Contracts', SITES: 'Site map' },
    none: 'There is no service to show',
    noneHint:
      'Your contracts are not open yet, or you lack permission to see them. Please ask your portal administrator.',
  },
);
