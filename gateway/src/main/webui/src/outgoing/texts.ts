import { texts } from '../i18n/texts';

export const outgoingTexts = texts(
  {
    outgoingNumber: {
      title: '外線発信',
      lead: '外線へかけるときに使う番号です。内線ごとに選べ、選ばない内線では契約の既定の番号になります。',
      number: '既定の外線発信番号',
    },
    notificationNumber: {
      title: '通知番号',
      lead: '外線へかけたときに、相手の電話に表示される番号です。内線にも契約にも指定がなければ、外線発信番号が表示されます。',
      number: '既定の通知番号',
    },
    each: '内線ごとの番号は、内線の設定で選びます。',
    toExtensions: '内線へ',
    numberHint: '外線着信に登録されている番号',
    nothing: '指定しない',
    none: '選べる番号がありません。先に外線着信に番号を登録してください。',
    toNumbers: '外線着信へ',
  },
  {
    outgoingNumber: {
      title: 'Outgoing calls',
      lead: 'The number that calls go out by. Each extension can have its own; the others use the contract’s default.',
      number: 'Default outgoing number',
    },
    notificationNumber: {
      title: 'Notification numbers',
      lead: 'The number that those you call see. Without one, of the extension or of the contract, they see the outgoing number.',
      number: 'Default notification number',
    },
    each: 'Each extension’s own numbers are chosen in its settings.',
    toExtensions: 'To the extensions',
    numberHint: 'One of the external numbers',
    nothing: 'None',
    none: 'There are no numbers to choose from. Add external numbers first.',
    toNumbers: 'To the external numbers',
  },
);
