import { describe, expect, it } from 'vitest';
import type { Page } from '../api/page';
import { readToTheEnd, rowsOf, type Parts, type Row } from './sectionQuery';

const ALL: Row[] = Array.from({ length: 5250 }, (_row, at) => ({ id: `${at}`, cells: [] }));

/** Two hundred at a time, as the services answer. */
const load = (cursor: string | undefined): Promise<Page<Row>> => {
  const from = Number(cursor ?? 0);
  const next = from + 200 < ALL.length ? `${from + 200}` : undefined;
  return Promise.resolve({ items: ALL.slice(from, from + 200), next, total: ALL.length });
};

/** What a reader was told. */
class Told {
  readonly shown: Parts[] = [];
  readonly rows: number[] = [];
  show = (parts: Parts) => void this.shown.push(parts);
  progress = (rows: number) => void this.rows.push(rows);
}

// E7
describe('what is printed', () => {
  it('is every row, put on the page little by little', async () => {
    const told = new Told();

    await readToTheEnd(load, told, new AbortController().signal);

    expect(told.shown.map(rowsOf)).toEqual([2000, 4000, 5250]);
    expect(told.shown.at(-1)?.pages.flatMap(({ items }) => items)).toEqual(ALL);
    expect(told.shown.at(-1)?.pageParams.slice(0, 3)).toEqual([undefined, '200', '400']);
    expect(told.rows).toHaveLength(27);
    expect(told.rows.at(-1)).toBe(5250);
  });

  it('leaves the parts that are on the page already as they are', async () => {
    const told = new Told();

    await readToTheEnd(load, told, new AbortController().signal);

    expect(told.shown[2]?.pages[0]).toBe(told.shown[0]?.pages[0]);
  });

  it('shows that there is nothing', async () => {
    const told = new Told();

    await readToTheEnd(
      () => Promise.resolve({ items: [], total: 0 }),
      told,
      new AbortController().signal,
    );

    expect(told.shown.map(rowsOf)).toEqual([0]);
  });

  it('is read no further once somebody stops it', async () => {
    const stop = new AbortController();
    const told = new Told();
    const counting = (rows: number) => {
      told.progress(rows);
      if (rows === 400) {
        stop.abort();
      }
    };

    const read = readToTheEnd(load, { show: told.show, progress: counting }, stop.signal);

    await expect(read).rejects.toThrow();
    expect(told.rows).toEqual([200, 400]);
  });

  it('ends with the problem that a part was answered with', async () => {
    const broken = (cursor: string | undefined) =>
      cursor === '400' ? Promise.reject(new Error('unavailable')) : load(cursor);

    await expect(readToTheEnd(broken, new Told(), new AbortController().signal)).rejects.toThrow(
      'unavailable',
    );
  });
});
