import { describe, expect, it } from 'vitest';
import { settingsTable, tableOf, terminalUserTable } from './imports';

// F1, D3
describe('a table of settings', () => {
  it('has all of them unless told', () => {
    expect(tableOf({ service: 'pbx', contract: 'N100000001' }, 'extensions', 'windows-31j')).toBe(
      '/api/pbx/v1/contracts/N100000001/tables/extensions.csv?language=ja&encoding=windows-31j',
    );
  });

  it('of an IP Voice contract is reached by its voice group', () => {
    const source = { service: 'pbx', contract: 'N100000001', voiceGroup: 'G1' } as const;
    expect(tableOf(source, 'voice-forwardings', 'utf-8')).toBe(
      '/api/pbx/v1/voice-groups/G1/contracts/N100000001/tables/voice-forwardings.csv?language=ja&encoding=utf-8',
    );
  });

  it('has what their list shows, in its order', () => {
    expect(settingsTable('N100000001', 'extensions', { q: '営業 201', sort: '-memo' })).toBe(
      '/api/pbx/v1/contracts/N100000001/tables/extensions.csv?language=ja&encoding=utf-8&q=%E5%96%B6%E6%A5%AD%20201&sort=-memo',
    );
    expect(terminalUserTable('N100000001', { kind: 'LOGIN_ID', q: undefined })).toBe(
      '/api/identity/v1/contracts/N100000001/tables/accounts.csv?language=ja&encoding=utf-8&kind=LOGIN_ID',
    );
  });
});
