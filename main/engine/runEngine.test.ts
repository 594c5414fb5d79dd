// The engine process by its control frames alone: open, serve every port, refuse, stop.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { connect } from '../../knowledge/contract/connect';
import type { EngineToShell } from '../../knowledge/contract/controlFrames';
import { engineCalls } from '../../knowledge/contract/engineCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import { memoryPortPair } from '../../test/fakes/memoryPort';
import { emptyReport, scriptedEngine, scriptedStatus } from '../../test/fakes/scriptedEngine';
import type { EngineOptions, OpenEngine } from './engine';
import type { RawParentPort, RawPort } from './parentChannel';
import { runEngine } from './runEngine';

const start = { kind: 'start', options: { dataDir: '/data', workerFolder: '/out/main', checkOutput: true } };

function rawPortPair() {
  const [page, engine] = memoryPortPair();
  const raw: RawPort = {
    on: (event: 'message' | 'close', listener: (event: never) => void) =>
      event === 'message'
        ? engine.onMessage((data) => listener({ data } as never))
        : engine.onClose(listener as () => void),
    postMessage: (message) => engine.send(message),
    start: () => {},
    close: () => engine.close(),
  };
  return { page, raw };
}

function setUp(openEngine: OpenEngine = async () => scriptedEngine()) {
  const told: EngineToShell[] = [];
  let obey: Parameters<RawParentPort['on']>[1] = () => {};
  const exit = vi.fn();
  const options: EngineOptions[] = [];
  runEngine({
    parent: {
      on: (_event, listener) => {
        obey = listener;
      },
      postMessage: (message) => told.push(message as EngineToShell),
    },
    openEngine: (given) => {
      options.push(given);
      return openEngine(given);
    },
    nowMs: () => 0,
    exit,
  });
  const say = (data: unknown, ports: readonly RawPort[] = []) => obey({ data, ports });
  const connectPage = (onEvent?: (name: string, payload: unknown) => void) => {
    const { page, raw } = rawPortPair();
    say({ kind: 'port' }, [raw]);
    return { page, ...connect(page, { registry: engineCalls, ...(onEvent ? { onEvent } : {}) }) };
  };
  return { told, say, connectPage, exit, options };
}

describe('runEngine', () => {
  it('lets go of no port before the process ends', async () => {
    const { say } = setUp();
    const comeAndGo = (): WeakRef<RawPort> => {
      const { raw } = rawPortPair();
      say({ kind: 'readerPort', id: 9 }, [raw]);
      return new WeakRef(raw);
    };
    const port = comeAndGo();
    await new Promise((resolve) => setTimeout(resolve));
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    expect(port.deref()).toBeDefined();
  });

  it('hands open contacts to the shell as they change, and goes on with those that it is given', async () => {
    const { told, say, options } = setUp();
    const contact = { id: 'c', channel: 'chat', openedAtMs: 1, turns: [], concerns: [], present: 0 } as const;
    say({ ...start, options: { ...start.options, contacts: [contact] } });
    expect(options[0]?.contacts).toEqual([contact]);
    options[0]?.onEvent({ name: 'contactChanged', payload: contact });
    expect(told).toContainEqual({ kind: 'contact', contact });
  });

  it('opens with what the shell says and tells when it is ready', async () => {
    const { told, say, options } = setUp();
    say(start);
    say(start);
    await vi.waitFor(() => expect(told).toEqual([{ kind: 'ready', openedInMs: 0 }]));
    expect(options).toMatchObject([
      { dataDir: '/data', workerFolder: '/out/main', onEvent: expect.any(Function) },
    ]);
  });

  it('tells a page that connects later of an import that goes on, and no more once it is done', async () => {
    const { say, connectPage, options } = setUp();
    say(start);
    await vi.waitFor(() => expect(options).toHaveLength(1));
    options[0]?.onEvent({ name: 'importResumed', payload: { sources: 3 } });
    const heard: string[] = [];
    connectPage((name) => heard.push(name));
    await vi.waitFor(() => expect(heard).toEqual(['importResumed']));
    options[0]?.onEvent({ name: 'importFinished', payload: emptyReport });
    const late: string[] = [];
    const { client } = connectPage((name) => late.push(name));
    await client.status({});
    expect(late).toEqual([]);
  });

  it('tells nobody of a resumed import that has failed', async () => {
    const { say, connectPage, options } = setUp();
    say(start);
    await vi.waitFor(() => expect(options).toHaveLength(1));
    options[0]?.onEvent({ name: 'importResumed', payload: { sources: 3 } });
    options[0]?.onEvent({ name: 'statusChanged', payload: { ...scriptedStatus, importRunning: true } });
    options[0]?.onEvent({ name: 'statusChanged', payload: { ...scriptedStatus, importRunning: false } });
    const late: string[] = [];
    const { client } = connectPage((name) => late.push(name));
    await client.status({});
    expect(late).toEqual([]);
  });

  it('keeps the message of an unexpected failure to open from the log', async () => {
    const { told, say } = setUp(() => Promise.reject(new Error('Unexpected token in "Frau Meier"')));
    say(start);
    await vi.waitFor(() => expect(told.map(({ kind }) => kind)).toEqual(['refused', 'fault']));
    expect(JSON.stringify(told)).not.toContain('Meier');
  });

  it('answers calls that came while it was opening', async () => {
    let open = (): void => {};
    const opening = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { say, connectPage } = setUp(async () => {
      await opening;
      return scriptedEngine();
    });
    say(start);
    const { client } = connectPage();
    const status = client.status({});
    open();
    expect(await status).toMatchObject({ articles: 1 });
  });

  it('serves several ports and tells its events to each that is still there', async () => {
    const { say, connectPage, options } = setUp();
    say(start);
    const [first, second] = [vi.fn(), vi.fn()];
    const gone = connectPage(first);
    connectPage(second);
    gone.page.close();
    await vi.waitFor(() => expect(options).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 0));
    options[0]?.onEvent({ name: 'statusChanged', payload: scriptedStatus });
    await vi.waitFor(() => expect(second).toHaveBeenCalledWith('statusChanged', scriptedStatus));
    expect(first).not.toHaveBeenCalled();
  });

  it('imports what a token stands for', async () => {
    const { say, connectPage } = setUp();
    say(start);
    say({ kind: 'sources', token: 't', paths: ['/a'] });
    const { client } = connectPage();
    expect(await client.importSources({ token: 't' })).toMatchObject({ files: 1 });
  });

  it('stays alive when it cannot open, and fails every call with the reason', async () => {
    const refusal = new TablettError('STORE_NEWER', { found: 2, known: 1 });
    const { told, say, connectPage, exit } = setUp(() => Promise.reject(refusal));
    say(start);
    const { client } = connectPage();
    await expect(client.status({})).rejects.toMatchObject({
      code: 'STORE_NEWER',
      details: { found: 2, known: 1 },
    });
    expect(told).toEqual([{ kind: 'refused', code: 'STORE_NEWER', details: { found: 2, known: 1 } }]);
    expect(exit).not.toHaveBeenCalled();
  });

  it('tells the log class and place of an unexpected error, never its message', async () => {
    const { told, say, connectPage } = setUp(async () =>
      scriptedEngine({ ask: async () => Promise.reject(new RangeError('Kundin Meier')) }),
    );
    say(start);
    const { client } = connectPage();
    await expect(client.ask({ text: 'x' })).rejects.toMatchObject({ code: 'INTERNAL' });
    const fault = told.find((frame) => frame.kind === 'fault');
    expect(fault).toMatchObject({ where: 'ask', errorName: 'RangeError' });
    expect(fault?.stack).toMatch(/^\s+at /);
    expect(JSON.stringify(told)).not.toContain('Meier');
  });

  it('closes the store before it exits', async () => {
    const engine = scriptedEngine();
    const { say, exit } = setUp(async () => engine);
    say(start);
    say({ kind: 'stop' });
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
    expect(engine.close).toHaveBeenCalledTimes(1);
  });

  it('exits with 1 where closing failed, and with 0 where nothing was opened', async () => {
    const failing = setUp(async () => scriptedEngine({ close: () => Promise.reject(new Error('x')) }));
    failing.say(start);
    failing.say({ kind: 'stop' });
    await vi.waitFor(() => expect(failing.exit).toHaveBeenCalledWith(1));

    const idle = setUp();
    idle.say({ kind: 'stop' });
    await vi.waitFor(() => expect(idle.exit).toHaveBeenCalledWith(0));
  });

  it('tells the shell where a source lies, or that there is no such file', async () => {
    const engine = scriptedEngine({ locateSource: async (id) => (id === 'q1' ? '/wissen/a.md' : undefined) });
    const { told, say } = setUp(async () => engine);
    say(start);
    say({ kind: 'locate', requestId: 'r1', ledgerId: 'q1' });
    say({ kind: 'locate', requestId: 'r2', ledgerId: 'q2' });
    await vi.waitFor(() => expect(told.filter(({ kind }) => kind === 'located')).toHaveLength(2));
    expect(told).toContainEqual({ kind: 'located', requestId: 'r1', path: '/wissen/a.md' });
    expect(told).toContainEqual({ kind: 'located', requestId: 'r2' });
  });
});
