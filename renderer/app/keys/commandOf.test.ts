// The keyboard, place by place.
// Presses only; what commands do is tested where they act.
import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../keys/combo';
import type { KeyPlace } from '../../keys/keyPlace';
import { commandOf } from './commandOf';

const press = (key: string, held = ''): KeyPress => ({
  key,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: false,
  isComposing: held.includes('i'),
});
const field: KeyPlace = {
  layer: 'answers',
  focus: 'field',
  selected: false,
  caretAtEnd: true,
  canRestore: false,
  hasQuestion: false,
  hasConcerns: false,
  wide: false,
  yesLetter: 'J',
};
const reader: KeyPlace = { ...field, layer: 'reader', focus: 'article' };

describe('commandOf', () => {
  it('chooses and opens from the field', () => {
    expect(commandOf(press('ArrowDown'), field)).toEqual({ kind: 'move', by: 1 });
    expect(commandOf(press('ArrowUp'), field)).toEqual({ kind: 'move', by: -1 });
    expect(commandOf(press('Enter'), field)).toEqual({ kind: 'confirm' });
    expect(commandOf(press('2', 'c'), field)).toEqual({ kind: 'openAt', index: 1 });
    expect(commandOf(press('ArrowUp', 'c'), field)).toEqual({ kind: 'takeOrder' });
  });

  it('leaves a new line, typing and selected text to the field', () => {
    expect(commandOf(press('Enter', 's'), field)).toBeUndefined();
    expect(commandOf(press('a'), field)).toBeUndefined();
    expect(commandOf(press('c', 'c'), { ...field, selected: true })).toBeUndefined();
    expect(commandOf(press('z', 'c'), field)).toBeUndefined();
  });

  it('never acts while an input method composes, nor on AltGr', () => {
    expect(commandOf(press('Enter', 'i'), field)).toBeUndefined();
    expect(commandOf(press('Process'), reader)).toBeUndefined();
    expect(commandOf(press('2', 'ca'), field)).toBeUndefined();
    expect(commandOf(press('n', 'ca'), field)).toBeUndefined();
  });

  it('folds and quits from anywhere; on the edge only these and typing on mean anything', () => {
    const edge: KeyPlace = { ...field, layer: 'edge', focus: 'control' };
    for (const place of [field, reader, edge, { ...field, layer: 'panel' } as const]) {
      expect(commandOf(press('.', 'c'), place)).toEqual({ kind: 'collapse' });
      expect(commandOf(press('q', 'c'), place)).toEqual({ kind: 'quit' });
      expect(commandOf(press('q', 'ca'), place)).toBeUndefined();
    }
    expect(commandOf(press('x'), edge)).toEqual({ kind: 'type', letter: 'x' });
    for (const key of ['Enter', ' ', 'Escape', 'F1', 'ArrowDown'])
      expect(commandOf(press(key), edge)).toBeUndefined();
    expect(commandOf(press('j', 'a'), edge)).toBeUndefined();
    expect(commandOf(press('i', 'c'), edge)).toBeUndefined();
  });

  it('copies summary and passage, rates with the letters printed', () => {
    expect(commandOf(press('c', 'c'), field)).toEqual({ kind: 'copySummary' });
    expect(commandOf(press('C', 'cs'), field)).toEqual({ kind: 'copyPassage' });
    expect(commandOf(press('j', 'a'), field)).toEqual({ kind: 'rate', verdict: 'helpful' });
    expect(commandOf(press('y', 'a'), field)).toBeUndefined();
    expect(commandOf(press('y', 'a'), { ...field, yesLetter: 'Y' })).toEqual({
      kind: 'rate',
      verdict: 'helpful',
    });
    expect(commandOf(press('n', 'a'), field)).toEqual({ kind: 'rate', verdict: 'unhelpful' });
    expect(commandOf(press('w', 'a'), field)).toEqual({ kind: 'why' });
  });

  it('returns to the field with the letter when typing in the reader', () => {
    expect(commandOf(press('ä'), reader)).toEqual({ kind: 'type', letter: 'ä' });
    expect(commandOf(press(' '), reader)).toBeUndefined();
    expect(commandOf(press('ArrowDown'), reader)).toBeUndefined();
    expect(commandOf(press('Dead'), reader)).toBeUndefined();
    expect(commandOf(press('F3', 's'), reader)).toEqual({ kind: 'passage', by: -1 });
    expect(commandOf(press('ArrowRight', 'a'), reader)).toEqual({ kind: 'article', by: 1 });
  });

  it('crosses between list and article only where both stand side by side', () => {
    expect(commandOf(press('ArrowRight'), field)).toBeUndefined();
    expect(commandOf(press('ArrowRight'), { ...field, wide: true })).toEqual({ kind: 'intoArticle' });
    expect(commandOf(press('ArrowRight'), { ...field, wide: true, caretAtEnd: false })).toBeUndefined();
    expect(commandOf(press('ArrowLeft'), { ...field, wide: true, focus: 'article' })).toEqual({
      kind: 'outOfArticle',
    });
  });

  it('keeps only Esc, F1 and the panels’ own keys while a panel is open', () => {
    const panel: KeyPlace = { ...field, layer: 'panel', focus: 'control' };
    expect(commandOf(press('Escape'), panel)).toEqual({ kind: 'back' });
    expect(commandOf(press('F1'), panel)).toEqual({ kind: 'keys' });
    expect(commandOf(press('x'), panel)).toBeUndefined();
    expect(commandOf(press('1', 'c'), panel)).toBeUndefined();
  });

  it('opens the knowledge window from anywhere in the sidebar', () => {
    expect(commandOf(press('W', 'cs'), field)).toEqual({ kind: 'workspace' });
    expect(commandOf(press('w', 'c'), field)).toBeUndefined();
    expect(commandOf(press('W', 'cs'), { ...field, layer: 'panel', focus: 'control' })).toEqual({
      kind: 'workspace',
    });
  });
});
