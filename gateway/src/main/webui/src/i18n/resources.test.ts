import { expect, it } from 'vitest';
import { firstLanguage } from './language';
import { resources } from './resources';

function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
}

const variables = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([v]) => v).sort();

it('every text speaks of the same things in both languages', () => {
  const english = new Map(leaves(resources.en));
  for (const [key, text] of leaves(resources.ja)) {
    expect(variables(english.get(key) ?? ''), key).toEqual(variables(text));
  }
});

it('no English text has Japanese in it', () => {
  for (const [key, text] of leaves(resources.en)) {
    expect(text, key).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff]/u);
  }
});

it.each([
  ['?lang=en', 'ja', ['ja'], 'en'],
  ['', 'en', ['ja'], 'en'],
  ['', null, ['fr-FR', 'en-GB', 'ja'], 'en'],
  ['', null, ['ja-JP', 'en'], 'ja'],
  ['?lang=fr', 'xx', ['fr'], 'ja'],
])(
  'with %j asked, %j remembered and %j preferred the language is %j',
  (search, remembered, preferred, language) => {
    const storage = { getItem: () => remembered } as unknown as Storage;
    expect(firstLanguage(search, storage, preferred)).toBe(language);
  },
);
