import { expect, it } from 'vitest';
import { prefixesIn } from './prefixes';

it('takes each line for a number and leaves out empty ones', () => {
  expect(prefixesIn(' 0398 \n\n0990\r\n')).toEqual(['0398', '0990']);
  expect(prefixesIn(' \n')).toEqual([]);
});
