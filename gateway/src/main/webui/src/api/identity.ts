import { call } from './http';
import type { Page, PageQuery } from './page';

const BASE = '/api/identity/v1';

export type Role = 'GENERAL' | 'ADMINISTRATOR';
export type SecondFactor = 'MAIL_OTP' | 'TOTP';
export type MailLanguage = 'ja' | 'en';
export type AccountStatus = 'INVITED' | 'ACTIVE' | 'LOCKED' | 'DISABLED';

export interface Account {
  id: string;
  company: string;
  name: string;
  email: string;
  telephone: string;
  role: Role;
  status: AccountStatus;
  secondFactor?: SecondFactor;
  mailLanguage: MailLanguage;
  timeZone: string;
  title?: string;
  mobile?: string;
  comment?: string;
  createdAt: string;
  version: number;
}

export interface NewAccount {
  name: string;
  email: string;
  telephone: string;
  role: Role;
  secondFactor: SecondFactor;
  mailLanguage: MailLanguage;
  timeZone: string;
  title?: string;
  mobile?: string;
  comment?: string;
  thresholdMail: boolean;
  groups: string[];
}

export interface PasswordRule {
  minLength: number;
  maxLength: number;
  digit: boolean;
  upperCase: boolean;
  lowerCase: boolean;
}

export interface CodeView {
  state: 'IDENTITY_CHECK' | 'PASSWORD';
  kind: 'INVITATION' | 'RESET';
  expiresAt: string;
  passwordRule: PasswordRule;
}

export const readMe = (signal?: AbortSignal): Promise<Account> =>
  call('GET', `${BASE}/me`, { signal });

export const listAccounts = (page: PageQuery, signal?: AbortSignal): Promise<Page<Account>> =>
  call('GET', `${BASE}/accounts`, { query: { ...page }, signal });

export const inviteUser = (account: NewAccount): Promise<Account> =>
  call('POST', `${BASE}/accounts`, { body: account });

export const checkCode = (code: string, signal?: AbortSignal): Promise<CodeView> =>
  call('POST', `${BASE}/registrations/checks`, { body: { code }, signal });

export const checkIdentity = (claim: {
  code: string;
  email: string;
  name: string;
  telephone: string;
}): Promise<{ ticket: string }> =>
  call('POST', `${BASE}/registrations/identity-checks`, { body: claim });

export const setPassword = (chosen: {
  code: string;
  ticket?: string;
  password: string;
}): Promise<void> => call('POST', `${BASE}/registrations/passwords`, { body: chosen });

export const renewUrl = (code: string): Promise<void> =>
  call('POST', `${BASE}/registrations/renewals`, { body: { code } });

export const requestReset = (userId: string): Promise<void> =>
  call('POST', `${BASE}/password-resets`, { body: { userId } });
