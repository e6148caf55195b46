import createClient, { type Client } from 'openapi-fetch';
import { portalFetch } from './http';

/** A client of one service behind the gateway, typed by that service's own API description. */
export function clientOf<Paths extends object>(service: string): Client<Paths> {
  return createClient<Paths>({ baseUrl: `/api/${service}`, fetch: portalFetch });
}

/** What a call was answered with; what is no success was thrown by then. */
export async function answer<T>(sent: Promise<{ data?: T }>): Promise<T> {
  return (await sent).data as T;
}

/**
 * The descriptions mark no property of an answer as certain. The services send them all but those
 * that may be absent, named here; a property that is renamed there no longer compiles here.
 */
export type View<T, MayLack extends keyof T = never> = {
  [K in Exclude<keyof T, MayLack>]-?: NonNullable<T[K]>;
} & { [K in MayLack]?: T[K] | null };

/** The header of an edit: the version it is based on. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
