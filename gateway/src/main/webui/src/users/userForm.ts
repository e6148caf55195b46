import type { NewAccount } from '../api/identity';

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

/** Zones by name; the reader's own is there even if the browser would not list it. */
export function timeZones(own: string): string[] {
  return [...new Set([own, 'Asia/Tokyo', 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
