import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query';
import type { Page, PageQuery } from '../api/page';

/** A setting in a section’s table: what stands in its columns. */
export interface Row {
  id: string;
  cells: string[];
}

/** One kind of setting as the overview tells it. */
export interface Section {
  resource: string;
  title: string;
  columns: string[];
  /** In which language its words are. */
  language: string;
  load: (contract: string, query: PageQuery, signal?: AbortSignal) => Promise<Page<Row>>;
}

/** As many as a service answers at once. */
const ROWS = 200;

export type Parts = InfiniteData<Page<Row>, string | undefined>;

export const sectionQuery = (contract: string, section: Section) =>
  infiniteQueryOptions({
    queryKey: ['overview', contract, section.resource, section.language],
    queryFn: ({ pageParam, signal }) =>
      section.load(contract, { cursor: pageParam, limit: ROWS }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<Row>) => last.next ?? undefined,
  });

/** So many more rows are put on the page at once: few enough that it goes on answering. */
const SHOWN_AT_ONCE = 2_000;

interface Reader {
  /** How many rows were read. */
  progress: (rows: number) => void;
  /** What is put on the page, which grows little by little. */
  show: (parts: Parts) => void;
}

/** Reads a section from its beginning to its end. */
export async function readToTheEnd(
  load: (cursor: string | undefined) => Promise<Page<Row>>,
  reader: Reader,
  signal: AbortSignal,
): Promise<void> {
  let parts: Parts = { pages: [], pageParams: [] };
  let cursor: string | undefined;
  let shown = 0;
  do {
    const page = await load(cursor);
    signal.throwIfAborted();
    parts = { pages: [...parts.pages, page], pageParams: [...parts.pageParams, cursor] };
    cursor = page.next ?? undefined;
    const rows = rowsOf(parts);
    reader.progress(rows);
    if (cursor === undefined || rows - shown >= SHOWN_AT_ONCE) {
      reader.show(parts);
      shown = rows;
    }
  } while (cursor !== undefined);
}

/** How many rows were read. */
export const rowsOf = (parts: { pages: Page<Row>[] }) =>
  parts.pages.reduce((sum, { items }) => sum + items.length, 0);

export const partQuery = (cursor: string | undefined): PageQuery => ({ cursor, limit: ROWS });
