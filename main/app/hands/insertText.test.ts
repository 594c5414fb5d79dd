// Inserting: never into our own window, and the clipboard is the agent's again afterwards.
import { describe, expect, it, vi } from 'vitest';
import { type MemoryDesktopOptions, memoryDesktop } from '../../../test/fakes/memoryDesktop';
import { insertText } from './insertText';

/** `frontForMs`: how long our window keeps the keys after it stepped aside. */
function setUp(desktop: MemoryDesktopOptions = {}, frontForMs = 0) {
  const memory = memoryDesktop(desktop);
  memory.state.content = { text: 'vorher' };
  let asideAtMs: number | undefined;
  const steps: string[] = [];
  const windows = {
    stepAside: () => {
      asideAtMs = memory.state.nowMs;
      steps.push('aside');
    },
    isOursInFront: () => asideAtMs === undefined || memory.state.nowMs < asideAtMs + frontForMs,
    comeBack: () => void steps.push('back'),
  };
  const insert = (text: string, html?: string) => insertText({ text, html }, { ...memory, windows });
  return { ...memory, insert, steps };
}

describe('insertText', () => {
  it('pastes into the program before and puts the clipboard back', async () => {
    const { insert, state, steps, desk } = setUp();
    expect(await insert('Guten Tag', '<p>Guten Tag</p>')).toBe(true);
    await desk.readText();
    expect([state.pasted, state.content.text]).toEqual([['Guten Tag'], 'vorher']);
    expect(steps).toEqual(['aside', 'back']);
  });

  it('waits until another program has the keys', async () => {
    const { insert, state } = setUp({}, 200);
    expect(await insert('Guten Tag')).toBe(true);
    expect(state.pasted).toEqual(['Guten Tag']);
  });

  it('never pastes while our own window would hear it: then the text stays copied', async () => {
    const { insert, state, steps, desk } = setUp({}, Number.POSITIVE_INFINITY);
    expect(await insert('Guten Tag')).toBe(false);
    await desk.readText();
    expect([state.pressed, state.content.text]).toEqual([[], 'Guten Tag']);
    expect(steps).toEqual(['aside', 'back']);
  });

  it('copies only, without stepping aside, where no key can be pressed', async () => {
    const { insert, state, steps } = setUp({ canPress: false });
    expect(await insert('Guten Tag', '<p>Guten Tag</p>')).toBe(false);
    expect([state.content.html, steps]).toEqual(['<p>Guten Tag</p>', []]);
  });

  it('leaves alone what the agent copied meanwhile', async () => {
    const { insert, state, desk, port } = setUp();
    await insert('Guten Tag');
    await port.write({ text: 'inzwischen kopiert' });
    await desk.readText();
    expect(state.content.text).toBe('inzwischen kopiert');
  });

  it('keeps what was there before the first of two in a row', async () => {
    const { insert, state, desk } = setUp();
    expect(await Promise.all([insert('eins'), insert('zwei')])).toEqual([true, true]);
    await desk.readText();
    expect([state.pasted, state.content.text]).toEqual([['eins', 'zwei'], 'vorher']);
  });

  it('inserts over files that were copied, which then are not put back', async () => {
    const { insert, state, desk } = setUp({ hasFiles: true });
    expect(await insert('Guten Tag')).toBe(true);
    await desk.readText();
    expect(state.content.text).toBe('Guten Tag');
  });

  it('comes back and fails where the desktop fails', async () => {
    const { insert, hands, steps } = setUp();
    vi.spyOn(hands, 'pressPaste').mockRejectedValue(new Error('gone'));
    await expect(insert('Guten Tag')).rejects.toThrow('gone');
    expect(steps).toEqual(['aside', 'back']);
  });
});
