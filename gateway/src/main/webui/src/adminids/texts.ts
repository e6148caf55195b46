import { texts } from '../i18n/texts';

export const adminIdTexts = texts(
  {
    title: 'Dotphone Officeの管理者ID',
    lead: '管理者IDをこのアカウントに連携すると、その基本契約の設定変更サイトにポータルから入れます。',
    link: '管理者IDを連携',
    none: '連携している管理者IDはありません',
    noneHint: 'Dotphone Officeの管理者IDをお持ちの場合は、連携するとここに表示されます。',
    adminId: '管理者ID',
    contract: '基本契約番号',
    siteName: '拠点名',
    linkedAt: '連携した日時',
    action: '操作',
    enter: '設定変更',
    linkTitle: '管理者IDを連携',
    linkLead:
      '次の画面で、連携する管理者IDとそのパスワードを入力してください。確認できたら、この画面に戻ります。',
    linkHint:
      '連携すると、この管理者IDの基本契約を参照・編集できるようになります。連携していることは、御社のポータル管理者にも表示されます。',
    toSignIn: '管理者IDのログインへ',
    result: {
      done: '管理者IDを連携しました',
      refused: '管理者IDのログインが確認できませんでした。もう一度お試しください',
      foreign: '別の会社の管理者IDは連携できません',
      full: 'これ以上の管理者IDは連携できません。使わないものを解除してください',
      failed: '連携できませんでした。しばらくしてからお試しください',
    },
    unlink: '連携を解除',
    unlinkTitle: '{{adminId}} の連携を解除しますか？',
    unlinkLead:
      '解除すると、グループの権限がない限り、基本契約 {{contract}} にポータルから入れなくなります。パスワードがわかれば、いつでも連携し直せます。',
    unlinked: '{{adminId}} の連携を解除しました',
  },
  {
    title: 'Dotphone Office admin IDs',
    lead: 'Link an admin ID to this account to enter its base contract’s settings site from the portal.',
    link: 'Link an admin ID',
    none: 'No admin IDs are linked',
    noneHint: 'If you have an admin ID of Dotphone Office, link it to see it here.',
    adminId: 'Admin ID',
    contract: 'Base contract',
    siteName: 'Site',
    linkedAt: 'Linked at',
    action: 'Action',
    enter: 'Change settings',
    linkTitle: 'Link an admin ID',
    linkLead:
      'On the next page, enter the admin ID to link and its password. You come back here afterwards.',
    linkHint:
      'Linking lets you read and edit the admin ID’s base contract. Your company’s portal administrators can see that you have linked it.',
    toSignIn: 'Go to the admin ID sign-in',
    result: {
      done: 'The admin ID was linked',
      refused: 'The sign-in with the admin ID could not be confirmed. Please try again',
      foreign: 'An admin ID of another company can’t be linked',
      full: 'No further admin IDs can be linked. Unlink those you don’t use',
      failed: 'Linking did not work. Please try again in a while',
    },
    unlink: 'Unlink',
    unlinkTitle: 'Unlink {{adminId}}?',
    unlinkLead:
      'You will no longer enter base contract {{contract}} from the portal, unless one of your groups permits it. With its password you can link it again at any time.',
    unlinked: '{{adminId}} was unlinked',
  },
);
