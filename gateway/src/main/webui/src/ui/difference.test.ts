import { expect, it } from 'vitest';
import { differences } from './difference';

// E11
it('tells what somebody else changed, beside what one was about to save', () => {
  const before = { memo: 'old', number: '20200', note: null };
  const now = { memo: 'theirs', number: '20200', note: '' };
  const mine = { memo: 'mine', number: '20201', note: '' };
  expect(differences(['memo', 'number', 'note'], before, now, mine)).toEqual([
    { field: 'memo', before: 'old', now: 'theirs', mine: 'mine' },
  ]);
});
