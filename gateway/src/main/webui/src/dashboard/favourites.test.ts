import { describe, expect, it } from 'vitest';
import { inOrder, NONE, parsed, withPin, withRecent } from './favourites';

const contract = (n: number) =>
  ({ number: `N00000000${n}`, service: 'IP_VOICE', siteName: `拠点${n}` }) as const;

describe('favourites', () => {
  it('keep the five contracts entered last, each once', () => {
    const all = [1, 2, 3, 4, 5, 6, 2].map(contract).reduce(withRecent, NONE);
    expect(all.recent.map(({ number }) => number.at(-1))).toEqual(['2', '6', '5', '4', '3']);
  });

  it('put pinned services first, then those used lately', () => {
    const used = withPin(withRecent(NONE, contract(1)), 'DOTPHONE_OFFICE');
    expect(inOrder(['SMART_PBX', 'IP_VOICE', 'DOTPHONE_OFFICE'], used)).toEqual([
      'DOTPHONE_OFFICE',
      'IP_VOICE',
      'SMART_PBX',
    ]);
  });

  it('are unpinned by the same button', () => {
    expect(withPin(withPin(NONE, 'IP_VOICE'), 'IP_VOICE')).toEqual(NONE);
  });

  it.each([null, '', '{', '[]', '{"pinned":1}'])('are none if %s is stored', (stored) => {
    expect(parsed(stored)).toEqual(NONE);
  });
});
