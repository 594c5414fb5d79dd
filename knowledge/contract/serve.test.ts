// The answering end: input always parsed, outputs when asked, nothing but code and details on the wire.
import { describe, expect, it, vi } from 'vitest';
import { memoryPortPair } from '../../test/fakes/memoryPort';
import { type SampleCalls, sampleCalls, sampleHandlers } from '../../test/fakes/sampleCalls';
import { TablettError } from '../errors/tablettError';
import type { AnswerOptions } from './answerCall';
import { serve } from './serve';

function setUp(options: Partial<AnswerOptions<SampleCalls>> = {}) {
  const [page, engine] = memoryPortPair();
  const received: unknown[] = [];
  page.onMessage((message) => received.push(message));
  const handlers = sampleHandlers();
  const served = serve(engine, { registry: sampleCalls, handlers, checkOutput: true, ...options });
  return { page, engine, received, served, handlers };
}

const settled = (received: readonly unknown[], count: number) =>
  vi.waitFor(() => expect(received).toHaveLength(count));

describe('serve', () => {
  it('answers a request under its id', async () => {
    const { page, received } = setUp();
    page.send({ kind: 'request', requestId: 'a', call: 'double', input: { n: 21 } });
    await settled(received, 1);
    expect(received).toEqual([{ kind: 'reply', requestId: 'a', value: 42 }]);
  });

  it('fills defaults before the handler runs', async () => {
    const { page, received } = setUp();
    page.send({ kind: 'request', requestId: 'a', call: 'greet', input: {} });
    await settled(received, 1);
    expect(received[0]).toMatchObject({ value: 'Hallo du' });
  });

  it('names call and field of bad input, never its value', async () => {
    const { page, received } = setUp();
    page.send({ kind: 'request', requestId: 'a', call: 'double', input: { n: 'Kundin Meier' } });
    await settled(received, 1);
    expect(received).toEqual([
      {
        kind: 'failure',
        requestId: 'a',
        code: 'INPUT_INVALID',
        details: { call: 'double', field: 'n', reason: 'invalid_type' },
      },
    ]);
  });

  it.each(['nothing', 'toString', '__proto__'])('refuses the unknown call %s', async (call) => {
    const { page, received } = setUp();
    page.send({ kind: 'request', requestId: 'a', call, input: {} });
    await settled(received, 1);
    expect(received[0]).toMatchObject({ code: 'INPUT_INVALID', details: { field: 'call' } });
  });

  it('passes a TablettError on as code and details', async () => {
    const greet = async () => Promise.reject(new TablettError('ARTICLE_MISSING', { id: 'x' }));
    const { page, received } = setUp({ handlers: sampleHandlers({ greet }) });
    page.send({ kind: 'request', requestId: 'a', call: 'greet', input: {} });
    await settled(received, 1);
    expect(received).toEqual([
      { kind: 'failure', requestId: 'a', code: 'ARTICLE_MISSING', details: { id: 'x' } },
    ]);
  });

  it('flattens a foreign error to INTERNAL without its message, and tells the log first', async () => {
    const onForeignError = vi.fn();
    const greet = async () => Promise.reject(new RangeError('the customer said Zählerstand'));
    const { page, received } = setUp({ handlers: sampleHandlers({ greet }), onForeignError });
    page.send({ kind: 'request', requestId: 'a', call: 'greet', input: {} });
    await settled(received, 1);
    expect(received[0]).toMatchObject({
      code: 'INTERNAL',
      details: { where: 'greet', reason: 'RangeError' },
    });
    expect(JSON.stringify(received)).not.toContain('Zählerstand');
    expect(onForeignError).toHaveBeenCalledWith('greet', expect.any(RangeError));
  });

  it('throws out an output that breaks the contract, where outputs are checked', async () => {
    const greet = async () => 7 as unknown as string;
    const { page, received } = setUp({ handlers: sampleHandlers({ greet }) });
    page.send({ kind: 'request', requestId: 'a', call: 'greet', input: {} });
    await settled(received, 1);
    expect(received[0]).toMatchObject({ code: 'INTERNAL', details: { where: 'greet: output output' } });
  });

  it('settles a call whose value cannot be cloned', async () => {
    const greet = async () => (() => 1) as unknown as string;
    const { page, received } = setUp({ handlers: sampleHandlers({ greet }), checkOutput: false });
    page.send({ kind: 'request', requestId: 'a', call: 'greet', input: {} });
    await settled(received, 1);
    expect(received[0]).toMatchObject({ kind: 'failure', code: 'INTERNAL' });
  });

  it('aborts the signal of the cancelled call only', async () => {
    const { page, received, handlers } = setUp();
    page.send({ kind: 'request', requestId: 'a', call: 'wait', input: {} });
    page.send({ kind: 'request', requestId: 'b', call: 'wait', input: {} });
    await vi.waitFor(() => expect(handlers.waiting.count).toBe(2));
    page.send({ kind: 'cancel', requestId: 'a' });
    await settled(received, 1);
    expect(received[0]).toMatchObject({ requestId: 'a', code: 'CANCELLED' });
    expect(handlers.waiting.count).toBe(1);
  });

  it('says CANCELLED even when a cancelled handler returns a value', async () => {
    const wait = (_input: object, signal: AbortSignal) =>
      new Promise<Record<string, never>>((resolve) => signal.addEventListener('abort', () => resolve({})));
    const { page, received } = setUp({ handlers: sampleHandlers({ wait }) });
    page.send({ kind: 'request', requestId: 'a', call: 'wait', input: {} });
    page.send({ kind: 'cancel', requestId: 'a' });
    await settled(received, 1);
    expect(received[0]).toMatchObject({ kind: 'failure', code: 'CANCELLED' });
  });

  it('aborts all that runs when the other end is gone', async () => {
    const { page, handlers } = setUp();
    page.send({ kind: 'request', requestId: 'a', call: 'wait', input: {} });
    await vi.waitFor(() => expect(handlers.waiting.count).toBe(1));
    page.close();
    await vi.waitFor(() => expect(handlers.waiting.count).toBe(0));
  });

  it('drops what is no frame and goes on', async () => {
    const { page, received } = setUp();
    page.send('hello');
    page.send({ kind: 'request', requestId: 5 });
    page.send({ kind: 'request', requestId: 'a', call: 'double', input: { n: 1 } });
    await settled(received, 1);
    expect(received[0]).toMatchObject({ requestId: 'a', value: 2 });
  });

  it('gives each event an id of its own', async () => {
    const { served, received } = setUp();
    served.emit('changed', { n: 1 });
    served.emit('changed', { n: 2 });
    await settled(received, 2);
    expect(received).toEqual([
      { kind: 'event', requestId: 'event-1', name: 'changed', payload: { n: 1 } },
      { kind: 'event', requestId: 'event-2', name: 'changed', payload: { n: 2 } },
    ]);
  });
});
