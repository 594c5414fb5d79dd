// What the page gets: a function for each call, outcomes instead of errors, the newest ask only.
import { describe, expect, it, vi } from 'vitest';
import { engineCalls } from '../../knowledge/contract/engineCalls';
import type { PageEvent } from '../../knowledge/contract/pageApi';
import { shellCalls } from '../../knowledge/contract/shellCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import { buildPageApi, type PageApiOptions } from './buildPageApi';

function setUp(override: Partial<PageApiOptions> = {}) {
  const listeners = new Set<(event: PageEvent) => void>();
  const call = vi.fn(async (_name: string, _input: unknown, _signal?: AbortSignal): Promise<unknown> => 7);
  const invokeShell = vi.fn(async () => ({ ok: true, value: { opened: true } }) as const);
  const takeDroppedFiles = vi.fn();
  const api = buildPageApi({ engine: { call }, invokeShell, takeDroppedFiles, listeners, ...override });
  return { api, call, invokeShell, listeners };
}

describe('buildPageApi', () => {
  it('has exactly the calls of both registries and the two functions of its own', () => {
    const { api } = setUp();
    const expected = [...Object.keys(engineCalls), ...Object.keys(shellCalls), 'takeDroppedFiles', 'onEvent'];
    expect(Object.keys(api).sort()).toEqual(expected.sort());
  });

  it('resolves to the value', async () => {
    const { api, call } = setUp();
    expect(await api.status({})).toEqual({ ok: true, value: 7 });
    expect(call).toHaveBeenCalledWith('status', {});
  });

  it('resolves to code and details where the engine fails', async () => {
    const { api, call } = setUp();
    call.mockRejectedValueOnce(new TablettError('ARTICLE_MISSING', { id: 'x' }));
    expect(await api.openArticle({ articleId: 'x' })).toEqual({
      ok: false,
      code: 'ARTICLE_MISSING',
      details: { id: 'x' },
    });
  });

  it('passes the shell’s outcome on and turns an unreachable shell into INTERNAL', async () => {
    const { api, invokeShell } = setUp();
    expect(await api.openExternal({ url: 'https://example.org' })).toEqual({
      ok: true,
      value: { opened: true },
    });
    invokeShell.mockRejectedValueOnce(new Error('gone'));
    expect(await api.readSettings({})).toMatchObject({ ok: false, code: 'INTERNAL' });
  });

  it('aborts the older ask when a newer comes, and no other call', async () => {
    const call = vi.fn(
      (_name: string, _input: unknown, signal?: AbortSignal) =>
        new Promise<unknown>((resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new TablettError('CANCELLED')));
          setTimeout(() => resolve('answered'), 5);
        }),
    );
    const { api } = setUp({ engine: { call } });
    const asked = [api.ask({ text: 'a' }), api.status({}), api.ask({ text: 'ab' }), api.ask({ text: 'abc' })];
    expect(await Promise.all(asked)).toEqual([
      { ok: false, code: 'CANCELLED', details: {} },
      { ok: true, value: 'answered' },
      { ok: false, code: 'CANCELLED', details: {} },
      { ok: true, value: 'answered' },
    ]);
  });

  it('stops telling a listener that has unsubscribed', () => {
    const { api, listeners } = setUp();
    const unsubscribe = api.onEvent(() => {});
    expect(listeners.size).toBe(1);
    unsubscribe();
    expect(listeners.size).toBe(0);
  });
});
