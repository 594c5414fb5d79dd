// The two lanes: fairness, cancel, retry, restart, close; on threads that the test answers by hand.
// What the threads do inside is tested in test/embedding.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FakeThreads, fakeEmbedThreads } from '../../test/fakes/fakeEmbedThreads';
import { EmbedQueue } from './embedQueue';

const passage = { context: 'Titel', sentences: ['Satz.'] };

interface Setting {
  readonly queue: EmbedQueue;
  readonly asking: FakeThreads;
  readonly importing: FakeThreads;
  readonly questionsRunning: () => number;
}

async function openQueue(importThreads = 2): Promise<Setting> {
  const asking = fakeEmbedThreads();
  const importing = fakeEmbedThreads();
  const gate = new SharedArrayBuffer(4);
  const queue = await EmbedQueue.open({
    startQuestionThread: asking.start,
    startImportThread: importing.start,
    importThreads,
    gate,
    idleStopMs: 1000,
  });
  return { queue, asking, importing, questionsRunning: () => Atomics.load(new Int32Array(gate), 0) };
}

afterEach(() => vi.useRealTimers());

describe('EmbedQueue', () => {
  it('is ready with the model of the question thread; import threads wait for work', async () => {
    const { queue, asking, importing } = await openQueue();
    expect([queue.fingerprint, queue.dimensions]).toEqual(['fake', 1]);
    expect([asking.started.length, importing.started.length]).toEqual([1, 0]);
  });

  it('fails to open as the model fails', async () => {
    const threads = fakeEmbedThreads(true);
    const opening = EmbedQueue.open({
      startQuestionThread: threads.start,
      startImportThread: threads.start,
      importThreads: 1,
      gate: new SharedArrayBuffer(4),
    });
    await expect(opening).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  });

  it('answers a question while the import line is long, and import goes on afterwards', async () => {
    const { queue, asking, importing, questionsRunning } = await openQueue();
    const passages = Array.from({ length: 50 }, () => queue.embedPassage(passage));
    const question = queue.embedQuery('Frage');
    expect(asking.reached).toHaveLength(1);
    expect(questionsRunning()).toBe(1);
    asking.started[0]!.answer();
    await question;
    expect(questionsRunning()).toBe(0);
    while (importing.started.some(({ pending }) => pending.length > 0)) {
      for (const thread of importing.started) if (thread.pending.length > 0) thread.answer();
    }
    await Promise.all(passages);
    expect(importing.reached).toHaveLength(50);
  });

  it('spreads passages over all threads, as many at a time to each', async () => {
    const { queue, importing } = await openQueue(3);
    const passages = Array.from({ length: 50 }, () => queue.embedPassage(passage).catch(() => {}));
    expect(importing.started.map(({ pending }) => pending.length)).toEqual([6, 6, 6]);
    await queue.close();
    await Promise.all(passages);
  });

  it('never hands a question to the model that was cancelled while another was running', async () => {
    const { queue, asking } = await openQueue();
    const first = queue.embedQuery('Z');
    const abort = new AbortController();
    const second = queue.embedQuery('Zä', abort.signal);
    const third = queue.embedQuery('Zäh');
    abort.abort();
    await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
    asking.started[0]!.answer();
    asking.started[0]!.answer();
    await Promise.all([first, third]);
    expect(asking.reached.map((request) => request.kind === 'query' && request.text)).toEqual(['Z', 'Zäh']);
  });

  it('frees the caller at once when a running question is cancelled, and drops its late answer', async () => {
    const { queue, asking, questionsRunning } = await openQueue();
    const abort = new AbortController();
    const running = queue.embedQuery('Z', abort.signal);
    abort.abort();
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    const next = queue.embedQuery('Zä');
    asking.started[0]!.answer();
    asking.started[0]!.answer();
    expect(await next).toEqual(Float32Array.of(2));
    expect(questionsRunning()).toBe(0);
  });

  it('fails a question with WORKER_LOST when its thread dies, and starts the thread again', async () => {
    const { queue, asking, questionsRunning } = await openQueue();
    const question = queue.embedQuery('Frage');
    asking.started[0]!.die();
    await expect(question).rejects.toMatchObject({ code: 'WORKER_LOST' });
    expect(asking.started).toHaveLength(2);
    expect(questionsRunning()).toBe(0);
    const again = queue.embedQuery('Frage');
    asking.started[1]!.answer();
    await again;
  });

  it('gives the passages of a dead thread to another, once', async () => {
    const { queue, importing } = await openQueue(1);
    const lost = queue.embedPassage(passage);
    importing.started[0]!.die();
    importing.started[1]!.die();
    await expect(lost).rejects.toMatchObject({ code: 'WORKER_LOST' });
    const kept = queue.embedPassage(passage);
    importing.started[2]!.die();
    importing.started[3]!.answer();
    await expect(kept).resolves.toMatchObject({ vector: expect.any(Float32Array) });
  });

  it('ends import threads that have nothing to do, and starts them again', async () => {
    vi.useFakeTimers();
    const { queue, importing } = await openQueue(1);
    const first = queue.embedPassage(passage);
    importing.started[0]!.answer();
    await first;
    vi.advanceTimersByTime(1001);
    expect(importing.started[0]!.stopped).toBe(true);
    const second = queue.embedPassage(passage);
    importing.started[1]!.answer();
    await second;
  });

  it('starts import threads ahead of passages that are expected, and ends them where none comes', async () => {
    vi.useFakeTimers();
    const { queue, importing } = await openQueue(2);
    queue.expectPassages();
    expect(importing.started).toHaveLength(2);
    vi.advanceTimersByTime(1001);
    expect(importing.started.map(({ stopped }) => stopped)).toEqual([true, true]);
    const late = queue.embedPassage(passage);
    importing.started[2]!.answer();
    await late;
  });

  it('keeps threads that were started ahead while they work', async () => {
    vi.useFakeTimers();
    const { queue, importing } = await openQueue(1);
    queue.expectPassages();
    vi.advanceTimersByTime(900);
    const first = queue.embedPassage(passage);
    vi.advanceTimersByTime(900);
    queue.expectPassages();
    vi.advanceTimersByTime(1100);
    expect(importing.started[0]!.stopped).toBe(false);
    importing.started[0]!.answer();
    await first;
    expect(importing.started).toHaveLength(1);
  });

  it('fails open calls with CANCELLED when it is closed', async () => {
    const { queue, asking } = await openQueue();
    const calls = [queue.embedQuery('a'), queue.embedQuery('b'), queue.embedPassage(passage)];
    const settled = Promise.allSettled(calls);
    await queue.close();
    for (const call of await settled) expect(call).toMatchObject({ reason: { code: 'CANCELLED' } });
    expect(asking.started[0]!.stopped).toBe(true);
    await expect(queue.embedQuery('c')).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
