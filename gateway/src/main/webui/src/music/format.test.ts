import { describe, expect, it } from 'vitest';
import { fileSize, nameOf, playingTime } from './format';

describe('a file as people read it', () => {
  it.each([
    [0, '0:00'],
    [59_499, '0:59'],
    [59_500, '1:00'],
    [754_000, '12:34'],
  ])('%s ms play %s', (millis, shown) => {
    expect(playingTime(millis)).toBe(shown);
  });

  it.each([
    [1, '1 KB'],
    [350_000, '342 KB'],
    [5 * 1024 * 1024, '5.0 MB'],
  ])('%s bytes are %s', (bytes, shown) => {
    expect(fileSize(bytes)).toBe(shown);
  });

  it.each([
    ['春の曲.mp3', '春の曲'],
    ['a.b.wav', 'a.b'],
    ['plain', 'plain'],
  ])('%s is called %s', (file, name) => {
    expect(nameOf(file)).toBe(name);
  });
});
