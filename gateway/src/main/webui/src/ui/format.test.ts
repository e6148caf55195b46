import { expect, it } from 'vitest';
import { formatDate, formatInstant } from './format';

// A8
it('shows an instant in the zone of the reader', () => {
  expect(formatInstant('2026-11-20T15:04:05Z', 'ja', 'Asia/Tokyo')).toBe('2026/11/21 0:04:05');
  expect(formatInstant('2026-11-20T15:04:05Z', 'en', 'Europe/Berlin')).toBe(
    '20 Nov 2026, 16:04:05',
  );
});

it('leaves a calendar day where it is', () => {
  expect(formatDate('2026-11-20', 'ja')).toBe('2026/11/20');
  expect(formatDate('2026-11-20', 'en')).toBe('20 Nov 2026');
});
