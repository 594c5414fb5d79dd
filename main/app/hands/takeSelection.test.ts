// Selected text of any desktop: by the mark, by the copy key with the clipboard put back, or from the clipboard.
import { describe, expect, it, vi } from 'vitest';
import { type MemoryDesktopOptions, memoryDesktop } from '../../../test/fakes/memoryDesktop';
import { captureOnce } from './captureOnce';
import { takeSelection } from './takeSelection';

async function take(desktop: MemoryDesktopOptions, isMarkReliable = false) {
  const { desk, hands, pause, state } = memoryDesktop(desktop);
  state.content = { text: 'kopiert vorher', html: '<b>kopiert vorher</b>' };
  const concern = await takeSelection({ desk, hands, pause, isMarkReliable });
  return { concern, state };
}

describe('takeSelection', () => {
  it('takes what the desktop keeps as marked, without a key and without touching the clipboard', async () => {
    const { concern, state } = await take({ marked: 'kein Strom seit heute früh', selected: 'anderes' });
    expect(concern).toEqual({ text: 'kein Strom seit heute früh', how: 'selection' });
    expect([state.pressed, state.content.text]).toEqual([[], 'kopiert vorher']);
  });

  it.each([0, 25, 300])('presses copy, waits %i ms and puts the clipboard back', async (copyAfterMs) => {
    const { concern, state } = await take({ selected: 'Abschlag zu hoch', copyAfterMs });
    expect(concern).toEqual({ text: 'Abschlag zu hoch', how: 'selection' });
    expect(state.content).toEqual({ text: 'kopiert vorher', html: '<b>kopiert vorher</b>' });
    expect(state.nowMs).toBeLessThan(copyAfterMs + 50);
  });

  it('takes the same text again that lies on the clipboard already', async () => {
    expect((await take({ selected: 'kopiert vorher' })).concern?.text).toBe('kopiert vorher');
  });

  it('takes nothing where nothing is selected, and not what was copied before', async () => {
    const { concern, state } = await take({ selected: '' });
    expect(concern).toBeUndefined();
    expect(state.content.text).toBe('kopiert vorher');
    expect(state.nowMs).toBeLessThan(1000);
  });

  it('takes nothing that is blank', async () => {
    expect((await take({ marked: ' \n ' }, true)).concern).toBeUndefined();
    expect((await take({ selected: ' \n ' })).concern).toBeUndefined();
  });

  it('says so where it takes the clipboard instead, because no key can be pressed', async () => {
    const { concern, state } = await take({ canPress: false });
    expect(concern).toEqual({ text: 'kopiert vorher', how: 'clipboard' });
    expect(state.content.html).toBe('<b>kopiert vorher</b>');
  });

  it('takes nothing instead where an empty mark means that nothing is selected', async () => {
    expect((await take({ marked: '', canPress: false }, true)).concern).toBeUndefined();
  });

  it('asks with the copy key where a program does not mark what is selected', async () => {
    expect((await take({ marked: '', selected: 'im Fenster' }, true)).concern).toEqual({
      text: 'im Fenster',
      how: 'selection',
    });
  });

  it('takes no copy for a mark: programs that set both are asked with the copy key', async () => {
    const copy = { marked: 'kopiert vorher' };
    expect((await take({ ...copy, selected: 'im Fenster' }, true)).concern?.text).toBe('im Fenster');
    expect((await take(copy, true)).concern).toBeUndefined();
    expect((await take({ ...copy, canPress: false }, true)).concern).toEqual({
      text: 'kopiert vorher',
      how: 'clipboard',
    });
  });

  it('does not press where files on the clipboard could not be put back', async () => {
    const { concern, state } = await take({ selected: 'Text', hasFiles: true });
    expect([concern, state.pressed]).toEqual([undefined, []]);
  });

  it('cuts at the contract’s limit', async () => {
    expect((await take({ marked: 'x'.repeat(1_200_000) })).concern?.text).toHaveLength(1_000_000);
  });
});

describe('captureOnce', () => {
  function setUp(desktop: MemoryDesktopOptions) {
    const { desk, hands, pause, state } = memoryDesktop(desktop);
    const steps: string[] = [];
    const capture = captureOnce({
      ...{ desk, hands, pause, isMarkReliable: false },
      arrivals: { concern: async ({ text }) => void steps.push(text) },
      summon: () => void steps.push('shown'),
      onForeignError: () => void steps.push('fault'),
    });
    return { capture, steps, state, hands };
  }

  it('takes the text before the sidebar comes to the front', async () => {
    const { capture, steps, state } = setUp({ selected: 'Zähler defekt' });
    await capture();
    expect(steps).toEqual(['shown', 'Zähler defekt']);
    expect(state.pressed).toEqual(['copy']);
  });

  it('shows the sidebar where nothing is selected, and where something fails', async () => {
    const empty = setUp({});
    await empty.capture();
    const broken = setUp({});
    vi.spyOn(broken.hands, 'pressCopy').mockRejectedValue(new Error('gone'));
    await broken.capture();
    expect([empty.steps, broken.steps]).toEqual([['shown'], ['shown', 'fault']]);
  });

  it('is one press while it is held', async () => {
    const { capture, steps } = setUp({ selected: 'Zähler defekt' });
    await Promise.all([capture(), capture(), capture()]);
    expect(steps).toHaveLength(2);
  });
});
