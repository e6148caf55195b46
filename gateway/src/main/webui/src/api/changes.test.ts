import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { undoChangeSet } from './changes';
import { ApiError } from './problem';

const { POST, GET } = vi.hoisted(() => ({ POST: vi.fn(), GET: vi.fn() }));

vi.mock('./client', () => ({
  clientOf: () => ({ POST, GET }),
  answer: async (sent: Promise<{ data: unknown }>) => (await sent).data,
}));

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

function refusal(status: number): ApiError {
  return new ApiError({ title: 'no', status, code: 'no' });
}

// E9
it.each([0, 504])('an undo that nobody waited for is looked after (%d)', async (status) => {
  POST.mockRejectedValue(refusal(status));
  GET.mockResolvedValueOnce({ data: { undoneBy: null } });
  GET.mockResolvedValueOnce({ data: { undoneBy: 'another' } });

  const undone = undoChangeSet('N1', 'set');
  await vi.advanceTimersByTimeAsync(10_000);
  await undone;

  expect(POST).toHaveBeenCalledOnce();
  expect(GET).toHaveBeenCalledTimes(2);
});

it('an undo that is refused is not', async () => {
  POST.mockRejectedValue(refusal(409));

  await expect(undoChangeSet('N1', 'set')).rejects.toMatchObject({ status: 409 });
  expect(GET).not.toHaveBeenCalled();
});

it('an undo that never comes is given up', async () => {
  POST.mockRejectedValue(refusal(504));
  GET.mockResolvedValue({ data: { undoneBy: null } });

  const undone = expect(undoChangeSet('N1', 'set')).rejects.toMatchObject({ status: 504 });
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  await undone;
});
