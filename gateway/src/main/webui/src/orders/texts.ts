import { texts } from '../i18n/texts';

export const orderTexts = texts(
  {
    title: 'お申し込みの状況',
    lead: 'お申し込みいただいた契約が、開通までのどの段階にあるかを確認できます。',
    none: 'お申し込みはありません',
    noneHint: 'お申し込みを受け付けると、ここに表示されます。',
    order: 'お申し込み {{id}}',
    received: '受付 {{when}}',
    desired: '開通希望日 {{date}}',
    step: { ORDERED: '受付', PROVISIONING: '開通準備', ACTIVE: '開通' },
    state: { done: '完了', now: '対応中', ahead: 'これから', halted: '利用停止中' },
  },
  {
    title: 'Orders',
    lead: 'See how far each contract you ordered has come.',
    none: 'No orders',
    noneHint: 'Orders appear here once they have been received.',
    order: 'Order {{id}}',
    received: 'received {{when}}',
    desired: 'Opening wanted on {{date}}',
    step: { ORDERED: 'Received', PROVISIONING: 'Being set up', ACTIVE: 'Open' },
    state: { done: 'done', now: 'under way', ahead: 'ahead', halted: 'suspended' },
  },
);
