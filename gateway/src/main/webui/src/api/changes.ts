import { answer, clientOf } from './client';
import type { components, paths } from './generated/pbx';
import type { Page, PageQuery } from './page';
import { ApiError } from './problem';

type Schemas = components['schemas'];

export type ChangeSet = Schemas['ChangeSet'];
export type SettingChange = Schemas['SettingChange'];
export type UndoConflict = Pick<
  Schemas['ChangeSet'],
  'contractVersion' | 'account' | 'changedAt'
> & { name?: string; fields: string[]; resource: string };
export type IntendedChange = Schemas['IntendedChange'];
export type Preview = Schemas['Preview'];
export type PlannedChange = Schemas['PlannedChange'];

const pbx = clientOf<paths>('pbx');
const SETS = '/v1/contracts/{contract}/change-sets';
const SET = '/v1/contracts/{contract}/change-sets/{id}';
const UNDO = '/v1/contracts/{contract}/change-sets/{id}/undo';
const PREVIEWS = '/v1/contracts/{contract}/previews';
const PLANS = '/v1/contracts/{contract}/planned-changes';
const CANCEL = '/v1/contracts/{contract}/planned-changes/{id}/cancel';

/** Newest first; with `onBehalfOf` only those made for this extension or login ID. */
export async function listChangeSets(
  contract: string,
  query: Omit<PageQuery, 'q'> & { onBehalfOf?: string },
  signal?: AbortSignal,
): Promise<Page<ChangeSet>> {
  const params = { path: { contract }, query };
  return (await answer(pbx.GET(SETS, { params, signal }))) as Page<ChangeSet>;
}

export async function readChangeSet(
  contract: string,
  id: string,
  signal?: AbortSignal,
): Promise<ChangeSet> {
  return (await answer(pbx.GET(SET, { params: { path: { contract, id } }, signal }))) as ChangeSet;
}

/** By who asked, who got tired of waiting, or by the gateway. */
const UNANSWERED = new Set([0, 504]);
const LOOK_AGAIN_MS = 3_000;
const LONGEST_UNDO_MS = 15 * 60_000;

/**
 * Takes it back. What takes longer than one request may, as of a hundred thousand settings, goes on
 * at the service and is waited for.
 */
export async function undoChangeSet(contract: string, id: string): Promise<void> {
  try {
    await answer(pbx.POST(UNDO, { params: { path: { contract, id } } }));
  } catch (error) {
    if (!(error instanceof ApiError) || !UNANSWERED.has(error.status)) {
      throw error;
    }
    for (let waited = 0; (await readChangeSet(contract, id)).undoneBy == null;) {
      if (waited >= LONGEST_UNDO_MS) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      waited += LOOK_AGAIN_MS;
    }
  }
}

/** What a change would do; its errors point into the settings, as those of a write do. */
export async function previewChange(contract: string, change: IntendedChange): Promise<Preview> {
  const sent = pbx.POST(PREVIEWS, { params: { path: { contract } }, body: { changes: [change] } });
  return (await pointed(answer(sent))) as Preview;
}

export async function planChange(
  contract: string,
  at: string,
  memo: string,
  change: IntendedChange,
): Promise<PlannedChange> {
  const body = { at, memo, changes: [change] };
  const sent = pbx.POST(PLANS, { params: { path: { contract } }, body });
  return (await pointed(answer<unknown>(sent))) as PlannedChange;
}

export async function listPlans(
  contract: string,
  query: Omit<PageQuery, 'q'>,
  signal?: AbortSignal,
): Promise<Page<PlannedChange>> {
  const params = { path: { contract }, query };
  return (await answer(pbx.GET(PLANS, { params, signal }))) as Page<PlannedChange>;
}

export async function cancelPlan(contract: string, id: string): Promise<PlannedChange> {
  return (await answer(pbx.POST(CANCEL, { params: { path: { contract, id } } }))) as PlannedChange;
}

const PLACE = /^\/changes\/0\/settings/;

/** Errors of a change that is sent by itself, pointing into its settings. */
export async function pointed<T>(sent: Promise<T>): Promise<T> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof ApiError && error.problem.errors !== undefined) {
      const errors = error.problem.errors.map((one) => ({
        ...one,
        pointer: one.pointer.replace(PLACE, ''),
      }));
      throw new ApiError({ ...error.problem, errors });
    }
    throw error;
  }
}
