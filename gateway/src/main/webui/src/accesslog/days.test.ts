import { expect, it } from 'vitest';
import { signInsCsv } from '../api/signIns';
import { DAYS_SHOWN, daysBefore, filled, today } from './days';

it.each([
  ['2026-03-01', 1, '2026-02-28'],
  ['2028-03-01', 1, '2028-02-29'],
  ['2026-01-01', 1, '2025-12-31'],
  ['2026-11-21', 0, '2026-11-21'],
])('before %s by %i days is %s', (day, count, before) => {
  expect(daysBefore(day, count)).toBe(before);
});

it('today is the reader’s', () => {
  const now = new Date('2026-03-01T15:30:00Z');
  expect(today(now, 'Asia/Tokyo')).toBe('2026-03-02');
  expect(today(now, 'America/New_York')).toBe('2026-03-01');
});

it('days without a sign-in are shown as such', () => {
  const days = filled([{ day: '2026-03-01', successes: 2, failures: 1 }], '2026-03-02');
  expect(days).toHaveLength(DAYS_SHOWN);
  expect(days.at(-2)).toEqual({ day: '2026-03-01', successes: 2, failures: 1 });
  expect(days.at(-1)).toEqual({ day: '2026-03-02', successes: 0, failures: 0 });
  expect(days[0]?.day).toBe('2026-02-01');
});

it('the table has the filter of the list', () => {
  expect(signInsCsv({})).toBe('/api/identity/v1/sign-ins.csv');
  expect(signInsCsv({ q: '山田 10.', from: '2026-03-01', to: '', result: 'FAILURE' })).toBe(
    '/api/identity/v1/sign-ins.csv?q=%E5%B1%B1%E7%94%B0+10.&from=2026-03-01&result=FAILURE',
  );
});
