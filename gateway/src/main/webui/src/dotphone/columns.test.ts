import { describe, expect, it } from 'vitest';
import { loginIdColumns } from './columns';

// G3
describe('the columns of the login IDs', () => {
  it('are those of the options that the contract has', () => {
    expect(loginIdColumns([]).all).toEqual(['number']);
    expect(loginIdColumns(['VOICEMAIL', 'CLICK_TO_DIAL']).all).toEqual([
      'number',
      'diverting',
      'clickToDial',
    ]);
    expect(loginIdColumns(['ANONYMOUS_REJECTION']).all).toEqual(['number', 'rejectAnonymous']);
  });
});
