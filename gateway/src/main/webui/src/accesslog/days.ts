import type { Day } from '../api/signIns';

export const DAYS_SHOWN = 30;

/** The day so many days before, as ISO 8601; UTC is only used to count. */
export function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return date.toISOString().slice(0, 10);
}

/** Today where the reader is. */
export function today(now: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
}

/** Every day up to the last, those without a sign-in too. */
export function filled(days: readonly Day[], last: string): Day[] {
  const known = new Map(days.map((day) => [day.day, day]));
  return Array.from({ length: DAYS_SHOWN }, (_, i) => {
    const day = daysBefore(last, DAYS_SHOWN - 1 - i);
    return known.get(day) ?? { day, successes: 0, failures: 0 };
  });
}
