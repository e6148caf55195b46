import { answer, clientOf, type View } from './client';
import type { components, paths } from './generated/identity';

type Schemas = components['schemas'];

/** A browser that goes without the second factor for a while. */
export type TrustedBrowser = View<Schemas['TrustedBrowserView'], 'remoteAddress'>;
export type TermsAcceptance = View<Schemas['TermsAcceptance']>;

const identity = clientOf<paths>('identity');

/** Of the account, or one's own. */
export async function listBrowsers(
  account: string | undefined,
  signal?: AbortSignal,
): Promise<TrustedBrowser[]> {
  const sent =
    account === undefined
      ? identity.GET('/v1/me/trusted-browsers', { signal })
      : identity.GET('/v1/accounts/{account}/trusted-browsers', {
          params: { path: { account } },
          signal,
        });
  return (await answer<unknown>(sent)) as TrustedBrowser[];
}

export async function forgetBrowser(account: string | undefined, browser: string): Promise<void> {
  if (account === undefined) {
    await identity.DELETE('/v1/me/trusted-browsers/{browser}', { params: { path: { browser } } });
  } else {
    await identity.DELETE('/v1/accounts/{account}/trusted-browsers/{browser}', {
      params: { path: { account, browser } },
    });
  }
}

export async function ownTerms(signal?: AbortSignal): Promise<TermsAcceptance[]> {
  const sent = identity.GET('/v1/me/terms-acceptances', { signal });
  return (await answer<unknown>(sent)) as TermsAcceptance[];
}
