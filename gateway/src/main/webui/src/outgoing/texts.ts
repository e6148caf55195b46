import { texts } from '../i18n/texts';

export const outgoingTexts = texts(
  {
    title: '外線発信',
    lead: '外線へかけるときに相手に表示される番号です。内線ごとに選べ、選ばない内線では契約の既定の番号になります。',
    number: '既定の外線発信番号',
    numberHint: '外線着信に登録されている番号',
    nothing: '指定しない',
    none: '選べる番号がありません。先に外線着信に番号を登録してください。',
    toNumbers: '外線着信へ',
  },
  {
    title: 'Outgoing calls',
    lead: 'The number that those you call see. Each extension can have its own; the others show the contract’s default.',
    number: 'Default outgoing number',
    numberHint: 'One of the external numbers',
    nothing: 'None',
    none: 'There are no numbers to choose from. Add external numbers first.',
    toNumbers: 'To the external numbers',
  },
);
