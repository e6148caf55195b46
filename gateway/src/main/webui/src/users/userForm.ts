import type { Account, Act, ChangedAccount, NewAccount } from '../api/identity';

export type UserForm = Required<NewAccount>;

export const REQUIRED = ['name', 'email', 'telephone'] as const;
export type UserField = keyof UserForm;

export function newUser(timeZone: string): UserForm {
  return {
    name: '',
    email: '',
    telephone: '',
    role: 'GENERAL',
    secondFactor: 'MAIL_OTP',
    mailLanguage: 'ja',
    timeZone,
    title: '',
    mobile: '',
    comment: '',
    thresholdMail: false,
    groups: [],
  };
}

export const USER_FIELDS = Object.keys(newUser('')) as UserField[];

/** The required fields that are still empty. */
export function missing(form: UserForm): UserField[] {
  return REQUIRED.filter((field) => form[field].trim() === '');
}

/** What is asked of the service; what is left empty is absent. */
export function accountOf(form: UserForm): NewAccount {
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim());
  return {
    ...form,
    name: form.name.trim(),
    email: form.email.trim(),
    telephone: form.telephone.trim(),
    title: given(form.title),
    mobile: given(form.mobile),
    comment: given(form.comment),
  };
}

/** What is stored, to be corrected. Somebody who has not chosen a second factor gets the mail. */
export function formOf(account: Account): UserForm {
  return {
    name: account.name,
    email: account.email,
    telephone: account.telephone,
    role: account.role,
    secondFactor: account.secondFactor ?? 'MAIL_OTP',
    mailLanguage: account.mailLanguage,
    timeZone: account.timeZone,
    title: account.title ?? '',
    mobile: account.mobile ?? '',
    comment: account.comment ?? '',
    thresholdMail: account.thresholdMail,
    groups: [],
  };
}

/** What is asked of the service when an account is corrected. */
export function changedAccountOf(form: UserForm): ChangedAccount {
  const account = accountOf(form);
  delete account.groups;
  return account;
}

/** What can be done about somebody in this state; an administrator can't shut himself out. */
export function actsOn(account: Account, self: boolean): Act[] {
  switch (account.status) {
    case 'INVITED':
      return ['invitation', 'disabling'];
    case 'ACTIVE':
    case 'LOCKED':
      return [
        ...(account.status === 'LOCKED' ? (['unlocking'] as const) : []),
        ...(account.secondFactor === 'TOTP' ? (['totp-reset'] as const) : []),
        ...(self ? [] : (['disabling'] as const)),
      ];
    case 'DISABLED':
      return ['enabling'];
  }
}

/** Zones by name; the reader's own is there even if the browser would not list it. */
export function timeZones(own: string): string[] {
  return [...new Set([own, 'Asia/Tokyo', 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
