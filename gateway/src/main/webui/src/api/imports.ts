import { answer, clientOf, ifMatch } from './client';
import type { ChangeSet } from './changes';
import { ambient } from './http';
import type { components, paths } from './generated/pbx';
import type { Page, PageQuery } from './page';
import { listAsTable } from './tables';
import { upload } from './upload';

type Schemas = components['schemas'];

export type Import = Schemas['Import'];
export type ImportState = Schemas['ImportState'];
export type ImportRow = Schemas['ImportRow'];
export type ImportFault = Schemas['ImportFault'];
export type TableKind = Schemas['TableKind'];
export type Encoding = 'utf-8' | 'windows-31j';

/** The service refuses larger files; here it is said before they are sent. */
export const LARGEST_TABLE = 20 * 1024 * 1024;

/** Whose tables, at which of the services that have some; both describe them alike. */
export interface Source {
  service: 'pbx' | 'identity';
  contract: string;
  /** Whose token reaches the contract, at IP Voice. */
  voiceGroup?: string;
}

const clients = { pbx: clientOf<paths>('pbx'), identity: clientOf<paths>('identity') };
const ALL = '/v1/contracts/{contract}/imports';
const ONE = '/v1/contracts/{contract}/imports/{id}';

const VOICE = '/v1/voice-groups/{voiceGroup}/contracts/{contract}';

const place = ({ service, contract, voiceGroup }: Source) =>
  voiceGroup === undefined
    ? `${service}/v1/contracts/${contract}`
    : `${service}/v1/voice-groups/${voiceGroup}/contracts/${contract}`;

const base = (source: Source) => `/api/${place(source)}`;

export async function readKinds(
  { service, contract, voiceGroup }: Source,
  signal?: AbortSignal,
): Promise<TableKind[]> {
  return (await answer(
    voiceGroup === undefined
      ? clients[service].GET('/v1/contracts/{contract}/tables', {
          params: { path: { contract } },
          signal,
        })
      : clients.pbx.GET(`${VOICE}/tables`, { params: { path: { contract, voiceGroup } }, signal }),
  )) as TableKind[];
}

export async function listImports(
  { service, contract, voiceGroup }: Source,
  query: Omit<PageQuery, 'q'>,
  signal?: AbortSignal,
): Promise<Page<Import>> {
  return (await answer(
    voiceGroup === undefined
      ? clients[service].GET(ALL, { params: { path: { contract }, query }, signal })
      : clients.pbx.GET(`${VOICE}/imports`, {
          params: { path: { contract, voiceGroup }, query },
          signal,
        }),
  )) as Page<Import>;
}

export async function readImport(
  { service, contract, voiceGroup }: Source,
  id: string,
  signal?: AbortSignal,
): Promise<Import> {
  return (await answer(
    voiceGroup === undefined
      ? clients[service].GET(ONE, { params: { path: { contract, id } }, signal })
      : clients.pbx.GET(`${VOICE}/imports/{id}`, {
          params: { path: { contract, voiceGroup, id } },
          signal,
        }),
  )) as Import;
}

export async function listFaults(
  { service, contract, voiceGroup }: Source,
  id: string,
  query: Omit<PageQuery, 'q'>,
  signal?: AbortSignal,
): Promise<Page<ImportFault>> {
  return (await answer(
    voiceGroup === undefined
      ? clients[service].GET(`${ONE}/errors`, { params: { path: { contract, id }, query }, signal })
      : clients.pbx.GET(`${VOICE}/imports/{id}/errors`, {
          params: { path: { contract, voiceGroup, id }, query },
          signal,
        }),
  )) as Page<ImportFault>;
}

export function sendTable(
  source: Source,
  wanted: { kind: string; replaces: boolean; encoding?: Encoding },
  file: File,
  progress: (part: number) => void,
) {
  const query = new URLSearchParams({
    kind: wanted.kind,
    replaces: `${wanted.replaces}`,
    fileName: file.name.slice(-200),
    ...(wanted.encoding && { encoding: wanted.encoding }),
  });
  const path = `${base(source)}/imports?${query.toString().replaceAll('+', '%20')}`;
  return upload<Import>(path, file, progress);
}

export async function applyImport(
  { service, contract, voiceGroup }: Source,
  job: Import,
): Promise<Import> {
  const header = ifMatch(job.version);
  return (await answer(
    voiceGroup === undefined
      ? clients[service].POST(`${ONE}/apply`, {
          params: { path: { contract, id: job.id }, header },
        })
      : clients.pbx.POST(`${VOICE}/imports/{id}/apply`, {
          params: { path: { contract, voiceGroup, id: job.id }, header },
        }),
  )) as Import;
}

export async function cancelImport(
  { service, contract, voiceGroup }: Source,
  job: Import,
): Promise<Import> {
  return (await answer(
    voiceGroup === undefined
      ? clients[service].POST(`${ONE}/cancel`, { params: { path: { contract, id: job.id } } })
      : clients.pbx.POST(`${VOICE}/imports/{id}/cancel`, {
          params: { path: { contract, voiceGroup, id: job.id } },
        }),
  )) as Import;
}

/** Takes all of it back, where a contract has no history of its own to do so. */
export async function undoImport(
  { contract, voiceGroup = '' }: Source,
  job: Import,
): Promise<ChangeSet> {
  const params = { path: { contract, voiceGroup, id: job.id } };
  return (await answer(clients.pbx.POST(`${VOICE}/imports/{id}/undo`, { params }))) as ChangeSet;
}

/** Where the browser hears how an import gets on. */
export const eventsOf = (source: Source, id: string) => `${base(source)}/imports/${id}/events`;

export const errorTableOf = (source: Source, id: string) =>
  `${base(source)}/imports/${id}/errors.csv?language=${ambient.language}`;

/** What a list is narrowed to and sorted by; all in its own order where nothing is told. */
export interface Shown {
  q?: string;
  kind?: string;
  sort?: string;
}

export const tableOf = (source: Source, kind: string, encoding: Encoding, shown: Shown = {}) =>
  listAsTable(`${place(source)}/tables/${kind}`, { encoding, ...shown });

/** A contract’s settings of a kind as a table, as their list shows them. */
export const settingsTable = (contract: string, kind: string, shown: Shown) =>
  tableOf({ service: 'pbx', contract }, kind, 'utf-8', shown);

/** The terminal users that are listed, as a table. */
export const terminalUserTable = (contract: string, shown: Shown) =>
  tableOf({ service: 'identity', contract }, 'accounts', 'utf-8', shown);

export const templateOf = (source: Source, kind: string, encoding: Encoding) =>
  `${base(source)}/tables/${kind}/template.csv?encoding=${encoding}&language=${ambient.language}`;
