// The page's line through the engine's lives: waiting, open, lost, given up, back.
import { describe, expect, it, vi } from 'vitest';
import { engineCalls } from '../../knowledge/contract/engineCalls';
import { serve } from '../../knowledge/contract/serve';
import { memoryPortPair } from '../../test/fakes/memoryPort';
import { scriptedEngine } from '../../test/fakes/scriptedEngine';
import { engineHandlers } from '../engine/engineHandlers';
import { SourcePaths } from '../engine/sourcePaths';
import { EngineLink } from './engineLink';

function setUp() {
  const requestPort = vi.fn();
  const onEvent = vi.fn();
  const link = new EngineLink({ requestPort, onEvent });
  const bringPort = (engine = scriptedEngine()) => {
    const [page, far] = memoryPortPair();
    const handlers = engineHandlers({ engine: async () => engine, sources: new SourcePaths() });
    const served = serve(far, { registry: engineCalls, handlers, checkOutput: true });
    link.takePort(page);
    return { far, served };
  };
  return { link, requestPort, onEvent, bringPort };
}

/** Never answers. */
const deafEngine = () => scriptedEngine({ ask: () => new Promise(() => {}) });
const lost = { code: 'ENGINE_LOST' };

describe('EngineLink', () => {
  it('asks for a port at once and lets early calls wait for it', async () => {
    const { link, requestPort, bringPort } = setUp();
    expect(requestPort).toHaveBeenCalledTimes(1);
    const early = link.call('status', {});
    bringPort();
    expect(await early).toMatchObject({ articles: 1 });
  });

  it('hands the engine’s events on', async () => {
    const { onEvent, bringPort } = setUp();
    bringPort().served.emit('importResumed', { sources: 2 });
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalledWith('importResumed', { sources: 2 }));
  });

  it('fails what is pending when the port closes, and later calls at once', async () => {
    const { link, bringPort } = setUp();
    const { far } = bringPort(deafEngine());
    const pending = link.call('ask', { text: 'x' });
    await Promise.resolve();
    far.close();
    await expect(pending).rejects.toMatchObject(lost);
    await expect(link.call('status', {})).rejects.toMatchObject(lost);
  });

  it('fails what is pending when the shell says so first, and works again with the next port', async () => {
    const { link, bringPort, requestPort } = setUp();
    bringPort(deafEngine());
    const pending = link.call('ask', { text: 'x' });
    await Promise.resolve();
    link.lose({ willRestart: true });
    await expect(pending).rejects.toMatchObject(lost);
    await expect(link.call('status', {})).rejects.toMatchObject(lost);
    bringPort();
    expect(await link.call('status', {})).toMatchObject({ articles: 1 });
    expect(requestPort).toHaveBeenCalledTimes(1);
  });

  it('fails calls that wait for an engine which never came up', async () => {
    const { link } = setUp();
    const early = link.call('status', {});
    link.lose({ willRestart: true });
    await expect(early).rejects.toMatchObject(lost);
  });

  it('asks for an engine again with the first call after it was given up, and waits for it', async () => {
    const { link, requestPort, bringPort } = setUp();
    bringPort();
    link.lose({ willRestart: false });
    const again = link.call('status', {});
    const together = link.call('status', {});
    expect(requestPort).toHaveBeenCalledTimes(2);
    bringPort();
    expect(await again).toMatchObject({ articles: 1 });
    expect(await together).toMatchObject({ articles: 1 });
  });

  it('fails calls on an older port that a newer one replaced', async () => {
    const { link, bringPort } = setUp();
    bringPort(deafEngine());
    const pending = link.call('ask', { text: 'x' });
    await Promise.resolve();
    bringPort();
    await expect(pending).rejects.toMatchObject(lost);
  });
});
