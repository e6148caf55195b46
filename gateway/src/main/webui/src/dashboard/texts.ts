import { texts } from '../i18n/texts';

export const dashboardTexts = texts(
  {
    recent: '最近の契約',
    pin: '{{service}} をピン留め',
    title: 'ダッシュボード',
    lead: '{{name}} さん、ご利用のサービスを選ぶと設定変更に進めます。',
    category: { PBX: 'クラウドPBX', VOICE: 'IP電話' },
    about: {
      SMART_PBX: '内線・着信・転送を、オフィスでも外出先でも。',
      HIKARI_CLOUD_PBX: '光回線で使う、設備のいらない電話環境。',
      IP_VOICE: '電話番号ごとの着信転送。',
      DOTPHONE_OFFICE: '050番号のIP電話をまとめて管理。',
    },
    contracts: '契約 {{total}}件',
    enter: '設定変更',
    list: '契約を選ぶ',
    none: '表示できるサービスがありません',
    noneHint:
      'ご契約がまだ開通していないか、参照する権限がありません。御社のポータル管理者にお問い合わせください。',
  },
  {
    recent: 'Recent contracts',
    pin: 'Pin {{service}}',
    title: 'Dashboard',
    lead: 'Welcome, {{name}}. Choose a service to change its settings.',
    category: { PBX: 'Cloud PBX', VOICE: 'IP telephony' },
    about: {
      SMART_PBX: 'Extensions, incoming calls and forwarding, in the office or out.',
      HIKARI_CLOUD_PBX: 'Office telephony over fibre, without equipment on site.',
      IP_VOICE: 'Call forwarding, number by number.',
      DOTPHONE_OFFICE: '050 IP telephony, managed together.',
    },
    contracts: 'Contracts: {{total}}',
    enter: 'Change settings',
    list: 'Choose a contract',
    none: 'There is no service to show',
    noneHint:
      'Your contracts are not open yet, or you lack permission to see them. Please ask your portal administrator.',
  },
);
