// Keys that work everywhere: held as the settings say, honest where another program has them.
import { describe, expect, it, vi } from 'vitest';
import type { GlobalKeys as GlobalKeysState } from '../../../knowledge/contract/shellCalls';
import { GlobalKeys } from './globalKeys';

/** `foreign`: keys other programs have · `gives`: whether this desktop gives any. */
function setUp(foreign: readonly string[] = [], gives = true) {
  const held = new Map<string, () => void>();
  const port = {
    register: (keys: string, onPress: () => void) => {
      if (keys.includes('Nonsense')) throw new TypeError('no accelerator');
      if (!gives || foreign.includes(keys) || held.has(keys)) return false;
      held.set(keys, onPress);
      return true;
    },
    unregister: (keys: string) => void held.delete(keys),
  };
  const onPress = { summon: vi.fn(), capture: vi.fn() };
  const onChange = vi.fn<(state: GlobalKeysState) => void>();
  return { keys: new GlobalKeys({ port, onPress, onChange }), held, onPress, onChange };
}

describe('GlobalKeys', () => {
  it('holds both and tells which was pressed', () => {
    const { keys, held, onPress, onChange } = setUp();
    keys.hold({ summon: 'Alt+A', capture: 'Alt+B' });
    held.get('Alt+B')?.();
    expect([onPress.summon.mock.calls.length, onPress.capture.mock.calls.length]).toEqual([0, 1]);
    expect(onChange).toHaveBeenCalledWith({
      summon: { keys: 'Alt+A', state: 'registered' },
      capture: { keys: 'Alt+B', state: 'registered' },
      offers: [],
    });
  });

  it('says that another program has a key and offers free ones, of which it keeps none', () => {
    const { keys, held } = setUp(['Alt+Shift+Space', 'CommandOrControl+Shift+Y']);
    keys.hold({ summon: 'CommandOrControl+Shift+Space', capture: 'Alt+Shift+Space' });
    const { capture, offers } = keys.read();
    expect(capture.state).toBe('taken');
    expect(offers).toEqual(['CommandOrControl+Shift+F9', 'Alt+Shift+S', 'CommandOrControl+Shift+F10']);
    expect([...held.keys()]).toEqual(['CommandOrControl+Shift+Space']);
  });

  it('takes the offered one at once, and gives the former back', () => {
    const { keys, held, onChange } = setUp(['Alt+A']);
    keys.hold({ summon: 'Alt+A', capture: 'Alt+B' });
    keys.hold({ summon: 'Alt+C', capture: 'Alt+B' });
    keys.hold({ summon: 'Alt+C', capture: '' });
    expect([...held.keys()]).toEqual(['Alt+C']);
    expect(keys.read()).toEqual({
      summon: { keys: 'Alt+C', state: 'registered' },
      capture: { keys: '', state: 'off' },
      offers: [],
    });
    keys.hold({ summon: 'Alt+C', capture: '' });
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('lets two keys change places', () => {
    const { keys, held, onPress } = setUp();
    keys.hold({ summon: 'Alt+A', capture: 'Alt+B' });
    keys.hold({ summon: 'Alt+B', capture: 'Alt+A' });
    held.get('Alt+B')?.();
    expect(onPress.summon).toHaveBeenCalledTimes(1);
    expect(keys.read().capture.state).toBe('registered');
  });

  it('gives one key to one action only', () => {
    const { keys } = setUp();
    keys.hold({ summon: 'Alt+A', capture: 'Alt+A' });
    expect([keys.read().summon.state, keys.read().capture.state]).toEqual(['registered', 'taken']);
  });

  it('says that the desktop gives none, where none can be had', () => {
    const { keys } = setUp([], false);
    keys.hold({ summon: 'Alt+A', capture: 'Alt+B' });
    expect(keys.read()).toMatchObject({
      summon: { state: 'impossible' },
      capture: { state: 'impossible' },
      offers: [],
    });
  });

  it('takes a key once the other program has let go of it, and tells that', () => {
    const foreign = ['Alt+A'];
    const { keys, held, onPress, onChange } = setUp(foreign);
    keys.hold({ summon: 'Alt+A', capture: 'Alt+B' });
    keys.retry();
    expect([onChange.mock.calls.length, keys.read().summon.state]).toEqual([1, 'taken']);
    foreign.pop();
    keys.retry();
    keys.retry();
    held.get('Alt+A')?.();
    expect([onChange.mock.calls.length, onPress.summon.mock.calls.length]).toEqual([2, 1]);
    expect(onChange.mock.lastCall?.[0].summon).toEqual({ keys: 'Alt+A', state: 'registered' });
  });

  it('survives what is no key at all', () => {
    const { keys } = setUp();
    keys.hold({ summon: 'Nonsense', capture: 'Alt+B' });
    expect(keys.read().summon.state).toBe('impossible');
    expect(keys.read().offers).toHaveLength(3);
  });
});
