import { expect, it } from 'vitest';
import { formatDate, formatInstant, instantOf } from './format';

// A8
it('shows an instant in the zone of the reader', () => {
  expect(formatInstant('2026-11-20T15:04:05Z', 'ja', 'Asia/Tokyo')).toBe('2026/11/21 0:04:05');
  expect(formatInstant('2026-11-20T15:04:05Z', 'en', 'Europe/Berlin')).toBe(
    '20 Nov 2026, 16:04:05',
  );
});

it('reads a time in the zone of the reader', () => {
  expect(instantOf('2026-12-29T09:00', 'Asia/Tokyo')).toBe('2026-12-29T00:00:00.000Z');
  expect(instantOf('2026-07-01T09:00', 'Europe/Berlin')).toBe('2026-07-01T07:00:00.000Z');
  // The last hour before and the first after clocks go forward.
  expect(instantOf('2026-03-29T01:30', 'Europe/Berlin')).toBe('2026-03-29T00:30:00.000Z');
  expect(instantOf('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf('2026-10-25T03:30', 'Europe/Berlin')).toBe('2026-10-25T02:30:00.000Z');
  expect(instantOf('', 'Asia/Tokyo')).toBeUndefined();
  expect(instantOf('soon')).toBeUndefined();
});

it('leaves a calendar day where it is', () => {
  expect(formatDate('2026-11-20', 'ja')).toBe('2026/11/20');
  expect(formatDate('2026-11-20', 'en')).toBe('20 Nov 2026');
});
