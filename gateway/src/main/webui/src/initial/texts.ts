import { texts } from '../i18n/texts';

export const initialTexts = texts(
  {
    title: '初期設定',
    lead: '契約全体で使う番号と、拠点ごとのチャネル数を設定します。',
    codes: '機能番号',
    codesLead:
      '電話機からダイヤルして機能を使うための番号です。＊または＃と1～4桁の数字、または3～8桁の番号にできます。内線番号やグループの代表番号と同じ番号にはできません。空にした機能は使えません。',
    function: {
      pickup: 'コールピックアップ',
      park: 'コールパーク',
      retrieve: 'パーク応答',
      voicemail: '留守番電話の再生',
      forwardingOn: '転送の開始',
      forwardingOff: '転送の停止',
    },
    channels: '拠点番号のチャネル数',
    channelsLead:
      '拠点で同時に通話できる数です。ここにない拠点は、お申し込みのチャネル数になります。',
    noSites: '設定している拠点はありません。',
    site: '{{at}}件目の拠点',
    siteNumber: '拠点番号',
    channelCount: 'チャネル数',
    addSite: '拠点を追加',
  },
  {
    title: 'Initial settings',
    lead: 'Codes for the whole contract, and how many channels its sites have.',
    codes: 'Feature codes',
    codesLead:
      'What is dialled on a telephone to use a function: * or # and one to four digits, or three to eight digits. No extension or group can have the same. A function left empty can’t be dialled.',
    function: {
      pickup: 'Call pickup',
      park: 'Call park',
      retrieve: 'Retrieve a parked call',
      voicemail: 'Listen to voicemail',
      forwardingOn: 'Forwarding on',
      forwardingOff: 'Forwarding off',
    },
    channels: 'Channels of site numbers',
    channelsLead:
      'How many calls a site may have at the same time. A site that isn’t here has what was ordered.',
    noSites: 'No site is set.',
    site: 'Site {{at}}',
    siteNumber: 'Site number',
    channelCount: 'Channels',
    addSite: 'Add site',
  },
);
