import { answer, clientOf } from './client';
import type { ServiceKind } from './entitlement';
import type { components, paths } from './generated/entitlement';
import type { Page, PageQuery } from './page';

type Schemas = components['schemas'];

export type OrderedContract = Required<
  Pick<
    Schemas['ContractView'],
    'number' | 'service' | 'siteName' | 'lifeCycle' | 'desiredOpeningDate'
  >
> & { service: ServiceKind; activationNoticeOn?: string | null; activatedOn?: string | null };

export type Order = Omit<Schemas['OrderProgress'], 'contracts'> & {
  contracts: OrderedContract[];
};

const entitlement = clientOf<paths>('entitlement');

export async function listOrders(
  query: Omit<PageQuery, 'q'>,
  signal?: AbortSignal,
): Promise<Page<Order>> {
  const sent = entitlement.GET('/v1/company/orders', { params: { query }, signal });
  return (await answer(sent)) as Page<Order>;
}

/** Notes something about a contract. */
export async function noteMemo(number: string, version: number, memo: string): Promise<void> {
  const params = { path: { number }, header: { 'If-Match': `"${version}"` } };
  await entitlement.PUT('/v1/contracts/{number}/memo', { params, body: { memo } });
}
