import { describe, expect, it } from 'vitest';
import { listAsTable } from './tables';

// C6, A7, G1, G3
describe('a list as a table', () => {
  it('is narrowed and sorted like the list', () => {
    expect(
      listAsTable('entitlement/v1/contracts', {
        q: '東京 支店',
        sort: '-memo',
        service: undefined,
      }),
    ).toBe(
      '/api/entitlement/v1/contracts.csv?language=ja&q=%E6%9D%B1%E4%BA%AC%20%E6%94%AF%E5%BA%97&sort=-memo',
    );
  });

  it('is the whole list if that is shown', () => {
    expect(listAsTable('identity/v1/accounts', { q: '' })).toBe(
      '/api/identity/v1/accounts.csv?language=ja',
    );
  });
});
