const LOCALES: Record<string, string> = { ja: 'ja-JP', en: 'en-GB' };

export function formatInstant(instant: string, language: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  }).format(new Date(instant));
}

/**
 * The instant at which clocks in a zone show this, as a date-and-time field holds it
 * (yyyy-mm-ddThh:mm); without a zone, the browser’s clock. What is no time is undefined.
 */
export function instantOf(local: string, timeZone?: string): string | undefined {
  if (timeZone === undefined) {
    const time = new Date(local);
    return Number.isNaN(time.valueOf()) ? undefined : time.toISOString();
  }
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) {
    return undefined;
  }
  // Near a change of the clocks the first guess lies on its other side.
  const guess = asUtc - offset(asUtc, timeZone);
  return new Date(asUtc - offset(guess, timeZone)).toISOString();
}

/** How far clocks in a zone are ahead of UTC, in milliseconds. */
function offset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const [year, month, day, hour, minute, second] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => Number(parts.find((part) => part.type === type)?.value)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(instant / 1000) * 1000;
}

/** A calendar day is the same day everywhere: no zone may move it. */
export function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
