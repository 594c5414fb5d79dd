// One request at a time, limits, cancel, restart and idle end; on threads that the test answers by hand.
// What real threads do with hostile files is tested in test/pipeline/hostileSources.test.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StartThread, ThreadListener } from '../threads/startThread';
import type { PrepareReply, PrepareRequest } from './prepareMessages';
import { ThreadPreparer } from './threadPreparer';

const request = (source: string) => ({ source, path: `/${source}`, nowMs: 0 });
const offer = { offered: [], faults: [] };

function trial() {
  const threads: {
    readonly posted: PrepareRequest[];
    readonly listener: ThreadListener<PrepareReply>;
    stopped: boolean;
  }[] = [];
  const start: StartThread<PrepareRequest, PrepareReply> = (listener) => {
    const thread = { posted: [] as PrepareRequest[], listener, stopped: false };
    threads.push(thread);
    const stop = async () => {
      thread.stopped = true;
    };
    return { post: (posted) => thread.posted.push(posted), stop };
  };
  const preparer = new ThreadPreparer({ start, longestMs: 1_000, heapMb: 64, idleMs: 500 });
  const answer = (at: number) => threads[at]!.listener.reply({ kind: 'done', value: offer });
  return { preparer, threads, answer };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('ThreadPreparer', () => {
  it('starts its thread with the first request and sends one at a time', async () => {
    const { preparer, threads, answer } = trial();
    expect(threads).toHaveLength(0);
    const calls = [preparer.open(request('a')), preparer.open(request('b'))];
    expect(threads[0]!.posted).toMatchObject([{ request: { source: 'a' } }]);
    answer(0);
    expect(threads[0]!.posted).toHaveLength(2);
    answer(0);
    expect(await Promise.all(calls)).toEqual([offer, offer]);
    expect(threads).toHaveLength(1);
  });

  it('passes failures on by code and details', async () => {
    const { preparer, threads } = trial();
    const opening = preparer.open(request('a'));
    const failure = { code: 'SOURCE_EMPTY', details: { source: 'a' } } as const;
    threads[0]!.listener.reply({ kind: 'failed', failure });
    await expect(opening).rejects.toMatchObject({ name: 'TablettError', ...failure });
  });

  it('ends the thread of a source that takes too long; the next one gets another, with all of its own time', async () => {
    const { preparer, threads, answer } = trial();
    const [slow, next] = [preparer.open(request('a')), preparer.open(request('b'))];
    const failed = expect(slow).rejects.toMatchObject({
      code: 'SOURCE_TOO_COSTLY',
      details: { source: 'a', limit: '1 s' },
    });
    vi.advanceTimersByTime(1_000);
    await failed;
    expect(threads.map(({ stopped }) => stopped)).toEqual([true, false]);
    vi.advanceTimersByTime(999);
    answer(1);
    expect(await next).toEqual(offer);
  });

  it.each([
    ['ERR_WORKER_OUT_OF_MEMORY 1', { code: 'SOURCE_TOO_COSTLY', details: { source: 'a', limit: '64 MB' } }],
    ['exit 7', { code: 'WORKER_LOST', details: { reason: 'exit 7' } }],
  ])('fails the one source whose thread was lost: %s', async (reason, failure) => {
    const { preparer, threads, answer } = trial();
    const [lost, next] = [preparer.open(request('a')), preparer.open(request('b'))];
    threads[0]!.listener.lost(reason);
    await expect(lost).rejects.toMatchObject(failure);
    answer(1);
    expect(await next).toEqual(offer);
  });

  it('frees whoever cancels at once, and the thread with it; a waiting request is never sent', async () => {
    const { preparer, threads, answer } = trial();
    const [one, other] = [new AbortController(), new AbortController()];
    const running = preparer.open(request('a'), one.signal);
    const waiting = preparer.open(request('b'), other.signal);
    const last = preparer.open(request('c'));
    other.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(threads[0]!.stopped).toBe(false);
    one.abort();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(threads[0]!.stopped).toBe(true);
    expect(threads[1]!.posted).toMatchObject([{ request: { source: 'c' } }]);
    answer(1);
    await last;
  });

  it('ends a thread that has nothing to do, and starts it again; a late end of the former one harms nobody', async () => {
    const { preparer, threads, answer } = trial();
    const first = preparer.open(request('a'));
    answer(0);
    await first;
    vi.advanceTimersByTime(499);
    expect(threads[0]!.stopped).toBe(false);
    vi.advanceTimersByTime(1);
    expect(threads[0]!.stopped).toBe(true);
    const second = preparer.open(request('b'));
    threads[0]!.listener.lost('exit 1');
    answer(1);
    expect(await second).toEqual(offer);
  });

  it('fails open calls with CANCELLED when it is closed, and starts nothing afterwards', async () => {
    const { preparer, threads } = trial();
    const calls = [preparer.open(request('a')), preparer.open(request('b'))];
    const settled = Promise.allSettled(calls);
    await preparer.close();
    for (const call of await settled) expect(call).toMatchObject({ reason: { code: 'CANCELLED' } });
    await expect(preparer.open(request('c'))).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(threads).toHaveLength(1);
    expect(threads[0]!.stopped).toBe(true);
  });
});
