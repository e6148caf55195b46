import { describe, expect, it } from 'vitest';
import type { OfferedService } from '../api/usage';
import { byCategory } from './categories';

const service = (kind: OfferedService['service'], category: OfferedService['category']) =>
  ({ service: kind, category }) as OfferedService;

describe('categories', () => {
  it('stand where their first service would', () => {
    const vpn = service('BUSINESS_VPN', 'NETWORK');
    const voice = service('IP_VOICE', 'IP_TELEPHONY');
    const internet = service('OFFICE_INTERNET', 'NETWORK');
    expect(byCategory([vpn, voice, internet])).toEqual([
      ['NETWORK', [vpn, internet]],
      ['IP_TELEPHONY', [voice]],
    ]);
  });

  it('are none without services', () => {
    expect(byCategory([])).toEqual([]);
  });
});
