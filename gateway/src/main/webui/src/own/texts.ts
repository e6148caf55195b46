import { texts } from '../i18n/texts';

export const ownTexts = texts(
  {
    site: 'Web設定変更サイト',
    entryLead: {
      cloudPbx: 'ご自分の内線の不在時動作とパスワードを、外出先からでも変更できます。',
      dotphone:
        'ご自分のログインIDのパスワードを変更できます。管理者IDの方は、ご契約の設定に進みます。',
      neutral: '内線やログインIDをお使いの方のログインです。サービスをお選びください。',
    },
    abolished: {
      title: '契約管理者IDでログインする方',
      text: '契約管理者IDは2024年8月5日に廃止され、この画面ではお使いいただけません。契約の設定は、ビジネスポータルにログインし、ご契約一覧からお進みください。ポータルのアカウントは、御社のポータル管理者が追加できます。',
      toPortal: 'ビジネスポータルへ',
    },
    signIn: 'ログイン',
    signInFailed: 'ログインできませんでした。もう一度お試しください。',
    needed: '御社の管理者から受け取ったログインIDとパスワードをご用意ください。',
    forgot: 'パスワードがわからないときは、御社の管理者に再設定を依頼してください。',
    portalSession:
      'この画面ではビジネスポータルにログイン中です。ログインすると、ビジネスポータルからはログアウトします。',
    portal: 'ビジネスポータルのアカウントをお持ちの方',
    services: 'サービスの一覧',
    title: 'マイページ',
    extensionTitle: '内線 {{number}}',
    lead: 'ご自分の設定を確認し、変更できます。',
    facts: {
      label: 'ご自分の情報',
      loginId: 'ログインID',
      service: 'サービス',
      contract: '契約番号',
      number: '内線番号',
      officeLinkNumber: 'オフィスリンク内線番号',
      outgoingNumber: '外線発信番号',
    },
    absence: '不在時動作',
    absenceLead: '電話に出られないときの動作を、状況ごとに設定します。',
    loops: '転送先から、さらにこの内線へ転送されることがあります。転送先の設定をご確認ください。',
    heard: {
      look: '相手にどう聞こえるか確認する',
      title: '電話をかけた人に聞こえること',
      lead: 'この内容で保存した場合です。まだ何も変わっていません。',
      when: {
        ALWAYS: 'いつかかってきても',
        IDLE: '電話に出られないとき',
        BUSY: 'ほかの通話をしているとき',
        UNREACHABLE: '電源が切れている、電波が届かないとき',
      },
      step: {
        RINGS: '呼出音が聞こえ、この内線が{{seconds}}秒間鳴ります。',
        PASSES_OVER: 'この内線は鳴りません。',
        ALSO_CALLS: '呼出音が聞こえ、{{to}} が鳴ります。',
        FORWARDS: '{{to}} に転送されます。',
        VOICEMAIL: '留守番電話の案内が流れ、伝言を残せます。',
        BUSY_TONE: '話し中の音が聞こえます。',
        UNREACHABLE_TONE: 'つながらないという案内が流れます。',
        NOBODY_ANSWERS: 'だれも出なければ、そこで切れます。',
      },
    },
    password: 'パスワード',
    passwordLead:
      '現在のパスワードを知っている本人だけが変更できるよう、確認の画面が出ることがあります。',
    changePassword: 'パスワードを変更する',
    outcome: {
      changed: 'パスワードを変更しました。次のログインから新しいパスワードをお使いください。',
      kept: 'パスワードは変更していません。',
      failed: 'パスワードを変更できませんでした。もう一度お試しください。',
    },
    administration: 'ご契約の設定',
    administrationLead: '管理者IDで、このご契約のすべてのログインIDを設定できます。',
    toContract: '設定を開く',
    options: 'オプションの設定',
    optionsHint:
      '転送などのオプションは、御社の管理者が設定します。変更したいときは管理者にご相談ください。',
    gone: 'いまは設定できません',
    goneHint:
      'ご契約が終了したか、内線が削除された可能性があります。御社の管理者にご確認ください。',
  },
  {
    site: 'Settings site',
    entryLead: {
      cloudPbx:
        'Change the absence behaviour of your own extension and your password, wherever you are.',
      dotphone:
        'Change the password of your own login ID. With an admin ID you get to the settings of your contract.',
      neutral: 'For people with an extension or a login ID. Please choose your service.',
    },
    abolished: {
      title: 'Signing in with a contract-administrator ID',
      text: 'Contract-administrator IDs were abolished on 5 August 2024 and can’t be used here. To change a contract’s settings, sign in to the business portal and choose the contract there. Your company’s portal administrator can add an account for you.',
      toPortal: 'Go to the business portal',
    },
    signIn: 'Sign in',
    signInFailed: 'Signing in did not work. Please try again.',
    needed: 'You need the login ID and the password that your administrator gave you.',
    forgot: 'If you don’t know your password, ask your administrator to set a new one.',
    portalSession:
      'You are signed in to the business portal here. Signing in below signs you out of the portal.',
    portal: 'I have an account of the business portal',
    services: 'All services',
    title: 'My page',
    extensionTitle: 'Extension {{number}}',
    lead: 'See and change your own settings.',
    facts: {
      label: 'About you',
      loginId: 'Login ID',
      service: 'Service',
      contract: 'Contract number',
      number: 'Extension number',
      officeLinkNumber: 'Office-link extension',
      outgoingNumber: 'Outgoing number',
    },
    absence: 'Absence behaviour',
    absenceLead: 'What happens when you can’t take a call, case by case.',
    loops:
      'Calls may come back to this extension from where they are forwarded to. Please check the settings there.',
    heard: {
      look: 'See what callers will hear',
      title: 'What callers will hear',
      lead: 'If you save this. Nothing has been changed yet.',
      when: {
        ALWAYS: 'Whenever somebody calls',
        IDLE: 'When you don’t answer',
        BUSY: 'While you are on another call',
        UNREACHABLE: 'While your telephone is off or out of range',
      },
      step: {
        RINGS: 'They hear it ring; your extension rings for {{seconds}} seconds.',
        PASSES_OVER: 'Your extension does not ring.',
        ALSO_CALLS: 'They hear it ring; {{to}} rings.',
        FORWARDS: 'They are forwarded to {{to}}.',
        VOICEMAIL: 'Voicemail answers, and they can leave a message.',
        BUSY_TONE: 'They hear the busy tone.',
        UNREACHABLE_TONE: 'They hear that you can’t be reached.',
        NOBODY_ANSWERS: 'If nobody answers, the call ends.',
      },
    },
    password: 'Password',
    passwordLead: 'You may be asked to confirm who you are, so that nobody else can change it.',
    changePassword: 'Change password',
    outcome: {
      changed: 'Your password has been changed. Use the new one from your next sign-in on.',
      kept: 'Your password has not been changed.',
      failed: 'Your password could not be changed. Please try again.',
    },
    administration: 'Settings of the contract',
    administrationLead: 'With the admin ID you can set every login ID of this contract.',
    toContract: 'Open the settings',
    options: 'Options',
    optionsHint:
      'Options such as forwarding are set by your administrator. Ask there if you want a change.',
    gone: 'Nothing can be set here now',
    goneHint:
      'The contract may have ended, or the extension been deleted. Please ask your administrator.',
  },
);
