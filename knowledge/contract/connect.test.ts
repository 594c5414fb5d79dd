// The asking end: every call settles exactly once, whatever becomes of the port.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { memoryPortPair } from '../../test/fakes/memoryPort';
import { sampleCalls, sampleHandlers } from '../../test/fakes/sampleCalls';
import { connect } from './connect';
import { serve } from './serve';

function setUp() {
  const [page, engine] = memoryPortPair();
  const handlers = sampleHandlers();
  const served = serve(engine, { registry: sampleCalls, handlers, checkOutput: true });
  const onEvent = vi.fn();
  const onLost = vi.fn();
  const { client, lose } = connect(page, { registry: sampleCalls, onEvent, onLost });
  return { page, engine, served, client, lose, onEvent, onLost, handlers };
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no failure',
    (error: { code: string }) => error.code,
  );

describe('connect', () => {
  it('has a function for each call and resolves to its value', async () => {
    const { client } = setUp();
    expect(Object.keys(client)).toEqual(['double', 'greet', 'wait']);
    await expect(client.double({ n: 4 })).resolves.toBe(8);
  });

  it('keeps overlapping calls apart', async () => {
    const { client } = setUp();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer(), { maxLength: 20 }), async (numbers) => {
        const doubled = await Promise.all(numbers.map((n) => client.double({ n })));
        expect(doubled).toEqual(numbers.map((n) => n * 2));
      }),
      { numRuns: 20 },
    );
  });

  it('rejects with the code of the other end', async () => {
    const { client } = setUp();
    expect(await codeOf(client.double({ n: 'x' as unknown as number }))).toBe('INPUT_INVALID');
  });

  it('turns an abort into a cancel frame and CANCELLED, without waiting for the engine', async () => {
    const { client, page, handlers } = setUp();
    const controller = new AbortController();
    const call = client.wait({}, controller.signal);
    await vi.waitFor(() => expect(handlers.waiting.count).toBe(1));
    controller.abort();
    expect(await codeOf(call)).toBe('CANCELLED');
    expect(page.sent.at(-1)).toEqual({ kind: 'cancel', requestId: 'call-1' });
    await vi.waitFor(() => expect(handlers.waiting.count).toBe(0));
  });

  it('sends nothing for a signal that is aborted already', async () => {
    const { client, page } = setUp();
    expect(await codeOf(client.wait({}, AbortSignal.abort()))).toBe('CANCELLED');
    expect(page.sent).toEqual([]);
  });

  it('sends no cancel frame for a call that has ended', async () => {
    const { client, page } = setUp();
    const controller = new AbortController();
    await client.double({ n: 1 }, controller.signal);
    controller.abort();
    expect(page.sent).toHaveLength(1);
  });

  it('fails every pending call with ENGINE_LOST when the port closes', async () => {
    const { client, engine, onLost } = setUp();
    const calls = [client.wait({}), client.wait({}), client.wait({})];
    engine.close();
    expect(await Promise.all(calls.map(codeOf))).toEqual(['ENGINE_LOST', 'ENGINE_LOST', 'ENGINE_LOST']);
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('fails pending calls when told that the engine is lost, and tells so once', async () => {
    const { client, lose, engine, onLost } = setUp();
    const call = client.wait({});
    lose();
    engine.close();
    expect(await codeOf(call)).toBe('ENGINE_LOST');
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('fails at once after death', async () => {
    const { client, lose, page } = setUp();
    lose();
    const sent = page.sent.length;
    expect(await codeOf(client.double({ n: 1 }))).toBe('ENGINE_LOST');
    expect(page.sent).toHaveLength(sent);
  });

  it('refuses an input that cannot be cloned', async () => {
    const { client } = setUp();
    expect(await codeOf(client.greet({ name: (() => 1) as unknown as string }))).toBe('INPUT_INVALID');
  });

  it('hands events on and ignores answers nobody waits for', async () => {
    const { engine, served, onEvent } = setUp();
    engine.send({ kind: 'reply', requestId: 'call-99', value: 1 });
    served.emit('changed', { n: 1 });
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalledWith('changed', { n: 1 }));
    expect(onEvent).toHaveBeenCalledTimes(1);
  });
});
