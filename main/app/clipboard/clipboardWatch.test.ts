// The watch: what the agent copies elsewhere after it was switched on, and nothing else.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDesktop } from '../../../test/fakes/memoryDesktop';
import { ClipboardWatch } from './clipboardWatch';

const concern = 'Kundin hat keinen Strom';

function setUp() {
  const { port, desk, state } = memoryDesktop();
  const front = { isOurs: false };
  const copied: string[] = [];
  const watch = new ClipboardWatch({
    ...{ port, desk },
    isOursInFront: () => front.isOurs,
    onCopied: (text) => void copied.push(text),
  });
  const pass = (ms = 3100) => vi.advanceTimersByTimeAsync(ms);
  const copyElsewhere = (text: string) => {
    state.content = { text };
  };
  return { watch, port, desk, state, front, copied, pass, copyElsewhere };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('ClipboardWatch', () => {
  it('takes what is copied after it was switched on, once, and nothing after it was switched off', async () => {
    const { watch, copied, pass, copyElsewhere } = setUp();
    copyElsewhere('lag schon vorher dort');
    watch.set(true);
    await pass();
    copyElsewhere(concern);
    await pass(5000);
    watch.set(false);
    copyElsewhere('danach kopierter Text');
    await pass(5000);
    expect(copied).toEqual([concern]);
  });

  it('never reads while it is off', async () => {
    const { watch, port, pass } = setUp();
    const read = vi.spyOn(port, 'readText');
    await pass(5000);
    watch.set(true);
    watch.set(false);
    read.mockClear();
    await watch.look('others');
    await pass(5000);
    expect(read).not.toHaveBeenCalled();
  });

  it('ignores the copies of this app, by its calls and by its own windows', async () => {
    const { watch, desk, front, copied, pass, copyElsewhere } = setUp();
    watch.set(true);
    await pass();
    await desk.copy({ text: 'Zusammenfassung des Artikels' });
    await pass();
    front.isOurs = true;
    copyElsewhere('im Artikel markierter Text');
    await pass();
    front.isOurs = false;
    await watch.look('ours');
    await pass();
    expect(copied).toEqual([]);
    copyElsewhere(concern);
    await pass();
    expect(copied).toEqual([concern]);
  });

  it('takes what was copied just before the sidebar got the keys', async () => {
    const { watch, front, copied, pass, copyElsewhere } = setUp();
    watch.set(true);
    await pass();
    copyElsewhere(concern);
    front.isOurs = true;
    await watch.look('others');
    expect(copied).toEqual([concern]);
  });

  it('does not see a round trip of ours, nor the clipboard that it puts back', async () => {
    const { watch, desk, copied, pass, copyElsewhere } = setUp();
    copyElsewhere('vom Menschen kopiert');
    watch.set(true);
    await pass();
    await desk.use(async (port) => {
      const kept = await port.keep();
      await port.write({ text: 'für eine Sekunde hier' });
      await pass(2000);
      await kept?.restore();
    });
    await pass(2000);
    expect(copied).toEqual([]);
  });

  it.each([
    ['what a password safe marks', 'Passwort-von-Frau-Meier', true],
    ['what is too short for a concern', ' 4711 ', false],
    ['what is a file rather than a concern', 'x'.repeat(20_001), false],
  ])('leaves alone %s', async (_what, text, isSecret) => {
    const { watch, state, copied, pass, copyElsewhere } = setUp();
    watch.set(true);
    await pass();
    state.isSecret = isSecret;
    copyElsewhere(text);
    await pass();
    expect(copied).toEqual([]);
  });

  it('goes on after a clipboard that could not be read', async () => {
    const { watch, port, copied, pass, copyElsewhere } = setUp();
    watch.set(true);
    await pass();
    vi.spyOn(port, 'readText').mockRejectedValueOnce(new Error('busy'));
    await pass(1600);
    copyElsewhere(concern);
    await pass();
    expect(copied).toEqual([concern]);
  });
});
