// Opening: once, shared, and again only where trying again can help.
import { describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { Engine } from './engine';
import { EngineDoor } from './engineDoor';

function setUp(codes: readonly ErrorCode[] = []) {
  const failures = [...codes];
  const clock = { nowMs: 0 };
  const close = vi.fn(async () => {});
  const engine = { close } as unknown as Engine;
  const open = vi.fn(async () => {
    clock.nowMs += 5;
    const code = failures.shift();
    if (code) throw new TablettError(code);
    return engine;
  });
  const onOpened = vi.fn();
  const onRefused = vi.fn();
  const door = new EngineDoor({ open, nowMs: () => clock.nowMs, onOpened, onRefused });
  return { door, open, clock, close, engine, onOpened, onRefused };
}

describe('EngineDoor', () => {
  it('opens once for all who wait', async () => {
    const { door, open, engine, onOpened } = setUp();
    expect(await Promise.all([door.engine(), door.engine()])).toEqual([engine, engine]);
    expect(await door.engine()).toBe(engine);
    expect(open).toHaveBeenCalledTimes(1);
    expect(onOpened).toHaveBeenCalledWith(5);
  });

  it('repeats a refusal without opening again at once', async () => {
    const { door, open, clock, onRefused } = setUp(['STORE_LOCKED']);
    await expect(door.engine()).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    clock.nowMs += 900;
    await expect(door.engine()).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    expect(open).toHaveBeenCalledTimes(1);
    expect(onRefused).toHaveBeenCalledTimes(1);
  });

  it('opens later when what was in the way has gone', async () => {
    const { door, clock, engine } = setUp(['STORE_LOCKED']);
    await expect(door.engine()).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    clock.nowMs += 1000;
    expect(await door.engine()).toBe(engine);
  });

  it('never tries again where that cannot help', async () => {
    const { door, open, clock } = setUp(['STORE_NEWER']);
    await expect(door.engine()).rejects.toMatchObject({ code: 'STORE_NEWER' });
    clock.nowMs += 60_000;
    await expect(door.engine()).rejects.toMatchObject({ code: 'STORE_NEWER' });
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('opens nothing any more once it is closed', async () => {
    const { door, open, close } = setUp();
    await door.close();
    await expect(door.engine()).rejects.toMatchObject({ code: 'ENGINE_LOST' });
    expect(open).not.toHaveBeenCalled();

    const opened = setUp();
    await opened.door.engine();
    await opened.door.close();
    await expect(opened.door.engine()).rejects.toMatchObject({ code: 'ENGINE_LOST' });
    expect([opened.open.mock.calls.length, close.mock.calls.length]).toEqual([1, 0]);
  });

  it('closes an engine that is still opening, and bears that none was opened', async () => {
    const opened = setUp();
    void opened.door.engine();
    await opened.door.close();
    expect(opened.close).toHaveBeenCalledTimes(1);

    const refused = setUp(['STORE_DAMAGED']);
    await refused.door.engine().catch(() => undefined);
    await refused.door.close();
    expect(refused.close).not.toHaveBeenCalled();
  });
});
