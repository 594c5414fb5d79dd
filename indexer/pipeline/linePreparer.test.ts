// One request at a time, limits, cancel, restart and idle end; on processes that the test answers by hand.
// What real ones do with hostile files is tested in test/pipeline/hostileSources.test.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import { LinePreparer } from './linePreparer';
import { packMessage, unpackMessage } from './packMessage';
import type { LineEnd, LineOwner, OpenPrepareLine } from './prepareLine';
import type { PrepareReply, PrepareRequest } from './prepareMessages';
import type { TakenArticle } from './preparer';

const request = (source: string) => ({ source, path: `/${source}`, nowMs: 0 });
const offer = { offered: [], faults: [] };

function trial(longestMs = 1_000) {
  const lines: { readonly asked: PrepareRequest[]; readonly owner: LineOwner; killed: boolean }[] = [];
  const openLine: OpenPrepareLine = (owner) => {
    const line = { asked: [] as PrepareRequest[], owner, killed: false };
    lines.push(line);
    return {
      send: (packed) => line.asked.push(unpackMessage(packed) as PrepareRequest),
      kill: async () => {
        line.killed = true;
      },
    };
  };
  const place = () => undefined;
  const preparer = new LinePreparer({ openLine, place, longestMs, maxMemoryMb: 64, idleMs: 500 });
  const reply = (at: number, said: PrepareReply) => lines[at]!.owner.receive(packMessage(said));
  const answer = (at: number) => reply(at, { kind: 'done', value: offer });
  return { preparer, lines, reply, answer };
}

const start = { kind: 'start', maxMemoryMb: 64 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('LinePreparer', () => {
  it('starts its process with the first request and sends one at a time', async () => {
    const { preparer, lines, answer } = trial();
    expect(lines).toHaveLength(0);
    const calls = [preparer.open(request('a')), preparer.open(request('b'))];
    expect(lines[0]!.asked).toMatchObject([start, { request: { source: 'a' } }]);
    answer(0);
    expect(lines[0]!.asked).toHaveLength(3);
    answer(0);
    expect(await Promise.all(calls)).toEqual([offer, offer]);
    expect(lines).toHaveLength(1);
  });

  it('passes failures on by code and details', async () => {
    const { preparer, reply } = trial();
    const opening = preparer.open(request('a'));
    const failure = { code: 'SOURCE_EMPTY', details: { source: 'a' } } as const;
    reply(0, { kind: 'failed', failure });
    await expect(opening).rejects.toMatchObject({ name: 'TablettError', ...failure });
  });

  it.each([
    ['bytes that say nothing', new Uint8Array([1, 2, 3])],
    ['another kind', packMessage({ kind: 'start' })],
    ['no value', packMessage({ kind: 'done' })],
    ['an unknown failure', packMessage({ kind: 'failed', failure: { code: 'toString', details: {} } })],
  ])('ends a process that answers with %s, and the next call gets another', async (_, packed) => {
    const { preparer, lines, answer } = trial();
    const calls = [preparer.open(request('a')), preparer.open(request('b'))];
    const failed = expect(calls[0]).rejects.toMatchObject({ code: 'WORKER_LOST' });
    lines[0]!.owner.receive(packed);
    await failed;
    expect(lines.map(({ killed }) => killed)).toEqual([true, false]);
    answer(1);
    expect(await calls[1]).toEqual(offer);
  });

  it('ends the process of a source that takes too long; the next one gets another, with all of its own time', async () => {
    const { preparer, lines, answer } = trial();
    const [slow, next] = [preparer.open(request('a')), preparer.open(request('b'))];
    const failed = expect(slow).rejects.toMatchObject({
      code: 'SOURCE_TOO_COSTLY',
      details: { source: 'a', limit: '1 s' },
    });
    vi.advanceTimersByTime(1_000);
    await failed;
    expect(lines.map(({ killed }) => killed)).toEqual([true, false]);
    vi.advanceTimersByTime(999);
    answer(1);
    expect(await next).toEqual(offer);
  });

  it('gives a page to look at less time than an import, as a person waits for it', async () => {
    const { preparer, lines } = trial(300_000);
    const looking = expect(preparer.view(request('a'), 0)).rejects.toMatchObject({
      code: 'SOURCE_TOO_COSTLY',
      details: { source: 'a', limit: '30 s' },
    });
    vi.advanceTimersByTime(29_999);
    expect(lines[0]!.killed).toBe(false);
    vi.advanceTimersByTime(1);
    await looking;
    expect(lines[0]!.killed).toBe(true);
  });

  it.each<[LineEnd, object]>([
    [{ kind: 'memory' }, { code: 'SOURCE_TOO_COSTLY', details: { source: 'a', limit: '64 MB' } }],
    [
      { kind: 'lost', reason: 'exit 7' },
      { code: 'WORKER_LOST', details: { reason: 'exit 7' } },
    ],
  ])('fails the one source whose process died: %o', async (end, failure) => {
    const { preparer, lines, answer } = trial();
    const [lost, next] = [preparer.open(request('a')), preparer.open(request('b'))];
    lines[0]!.owner.died(end);
    await expect(lost).rejects.toMatchObject(failure);
    answer(1);
    expect(await next).toEqual(offer);
  });

  it('frees whoever cancels at once, and the process with it; a waiting request is never sent', async () => {
    const { preparer, lines, answer } = trial();
    const [one, other] = [new AbortController(), new AbortController()];
    const running = preparer.open(request('a'), one.signal);
    const waiting = preparer.open(request('b'), other.signal);
    const last = preparer.open(request('c'));
    other.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(lines[0]!.killed).toBe(false);
    one.abort();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(lines[0]!.killed).toBe(true);
    expect(lines[1]!.asked).toMatchObject([start, { request: { source: 'c' } }]);
    answer(1);
    await last;
  });

  it('ends a process that has nothing to do, and starts it again; a late end of the former one harms nobody', async () => {
    const { preparer, lines, answer } = trial();
    const first = preparer.open(request('a'));
    answer(0);
    await first;
    vi.advanceTimersByTime(499);
    expect(lines[0]!.killed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(lines[0]!.killed).toBe(true);
    const second = preparer.open(request('b'));
    lines[0]!.owner.died({ kind: 'memory' });
    answer(1);
    expect(await second).toEqual(offer);
  });

  it('fails open calls with CANCELLED when it is closed, and starts nothing afterwards', async () => {
    const { preparer, lines } = trial();
    const calls = [preparer.open(request('a')), preparer.open(request('b'))];
    const settled = Promise.allSettled(calls);
    await preparer.close();
    for (const call of await settled) expect(call).toMatchObject({ reason: { code: 'CANCELLED' } });
    await expect(preparer.open(request('c'))).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(lines).toHaveLength(1);
    expect(lines[0]!.killed).toBe(true);
  });

  it('gives a source whose steps come in time as long as they come', async () => {
    const { preparer, reply, answer } = trial();
    const opening = preparer.open(request('scan.pdf'));
    for (let page = 0; page < 5; page++) {
      vi.advanceTimersByTime(900);
      reply(0, { kind: 'step' });
    }
    vi.advanceTimersByTime(900);
    answer(0);
    expect(await opening).toEqual(offer);
  });

  it('hands out what came with the answer to open once, and only for the same request', async () => {
    const { preparer, lines, reply } = trial();
    const [asked, id] = [request('a'), articleId('a1')];
    const failure = { code: 'SOURCE_EMPTY', details: { source: 'a' } } as const;
    const ahead: TakenArticle[] = [{ kind: 'failed', id, failure }];
    const opening = preparer.open(asked);
    reply(0, { kind: 'done', value: offer, ahead });
    await opening;
    expect(await preparer.take(asked, [id])).toEqual(ahead);
    expect(lines[0]!.asked).toHaveLength(2);
    void preparer.take(asked, [id]).catch(() => {});
    expect(lines[0]!.asked.at(-1)).toMatchObject({ kind: 'take', ids: [id] });
    await preparer.close();
  });

  it('starts early where it is told to, and ends again where nothing comes', () => {
    const { preparer, lines } = trial();
    preparer.warmUp();
    preparer.warmUp();
    expect(lines.map(({ asked }) => asked)).toEqual([[start]]);
    vi.advanceTimersByTime(500);
    expect(lines[0]!.killed).toBe(true);
  });
});
