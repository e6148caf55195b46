import { answer, clientOf, type View } from './client';
import type { components, paths } from './generated/pbx';

type Schemas = components['schemas'];

/** An IP Voice contract of the company, with how many of its numbers are here already. */
export type VoiceContract = View<Schemas['VoiceContract'], 'siteName'>;
export type TakeOver = View<Schemas['TakeOver']>;

const pbx = clientOf<paths>('pbx');
const CONTRACTS = '/v1/contracts/{contract}/voice-contracts';
const TAKE_OVER = '/v1/contracts/{contract}/voice-contracts/{voiceContract}/take-over';

export async function listVoiceContracts(
  contract: string,
  signal?: AbortSignal,
): Promise<VoiceContract[]> {
  const params = { path: { contract } };
  return (await answer(pbx.GET(CONTRACTS, { params, signal }))) as VoiceContract[];
}

export async function previewTakeOver(
  contract: string,
  voiceContract: string,
  signal?: AbortSignal,
): Promise<TakeOver> {
  const params = { path: { contract, voiceContract } };
  return (await answer(pbx.GET(TAKE_OVER, { params, signal }))) as TakeOver;
}

export async function takeOver(contract: string, voiceContract: string): Promise<TakeOver> {
  const params = { path: { contract, voiceContract } };
  return (await answer(pbx.POST(TAKE_OVER, { params }))) as TakeOver;
}
