import { describe, expect, it } from 'vitest';
import { keywords, pieces } from './keywords';

// C6, C7, A7
describe('keywords', () => {
  it.each([
    ['東京 本社', ['東京', '本社']],
    ['東京　本社', ['東京', '本社']],
    [' 　 東京 　 N000 ', ['東京', 'N000']],
    ['a\tb\na', ['a', 'b']],
    ['', []],
    ['　 ', []],
  ])('of %j are %j', (text, expected) => {
    expect(keywords(text)).toEqual(expected);
  });
});

describe('marking hits', () => {
  const marked = (text: string, ...terms: string[]) =>
    pieces(text, terms)
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');

  it('finds terms whatever their case and width', () => {
    expect(marked('Tokyo Ｔｏｋｙｏ', 'TOKYO')).toBe('[Tokyo] [Ｔｏｋｙｏ]');
    expect(marked('N000000101', 'n0000')).toBe('[N0000]00101');
  });

  it('joins overlapping hits', () => {
    expect(marked('ababa', 'aba', 'bab')).toBe('[ababa]');
  });

  it('leaves a text without hits as it is', () => {
    expect(marked('大阪', '東京')).toBe('大阪');
    expect(marked('', '東京')).toBe('');
  });

  it('keeps every character, also those that fold to several', () => {
    expect(marked('㈱山田', '山田')).toBe('㈱[山田]');
  });
});
