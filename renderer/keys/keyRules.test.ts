// Every command has a key of its own, and none takes what text or system need.
// The table and the rules only; the recorder has its own test.
import { describe, expect, it } from 'vitest';
import { de } from '../i18n/de';
import { en } from '../i18n/en';
import { acceleratorOf, comboOf, comboOfAccelerator } from './combo';
import { commandIds, rowOf } from './commandTable';
import { keyMapOf, usualKeys } from './keyMap';
import { judgeKey, refusalOf } from './keyRules';
import { sheetGroups } from './sheetGroups';

const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };

/** Commands of which each would act on a usual key of the other, each pair judged by itself. */
function givenTwice(yes: string) {
  const none = Object.fromEntries(commandIds.map((id) => [id, []])) as unknown as typeof usualKeys;
  return commandIds.flatMap((other) => {
    const only = { ...none, [other]: usualKeys[other] };
    const takes = (id: (typeof commandIds)[number]) =>
      usualKeys[id].some((key) => judgeKey(key.replace(/yes$/, yes), id, only, yes).kind !== 'free');
    return commandIds.filter((id) => id !== other && takes(id)).map((id) => [id, other]);
  });
}

describe('the table of commands', () => {
  it('gives no key twice in one place, in either language', () => {
    for (const yes of [de['keys.yesLetter'], en['keys.yesLetter']]) expect(givenTwice(yes), yes).toEqual([]);
  });

  it('writes every key in its one spelling, and takes nothing that text or system need', () => {
    for (const id of commandIds) {
      for (const key of rowOf(id).keys) {
        expect(key, id).toMatch(/^(ctrl\+)?(alt\+)?(shift\+)?([A-Z0-9.,]|F\d{1,2}|[a-z]+)$/);
        if (!rowOf(id).fixed) expect(judgeKey(key, id, usualKeys, 'J').kind, id).toBe('free');
        expect(refusalOf(key), id).not.toBe('altGr');
        expect(refusalOf(key), id).not.toBe('system');
      }
    }
  });

  it('says every command in words, each only once', () => {
    const names = commandIds
      .filter((id) => !rowOf(id).keyOnly)
      .map((id) => rowOf(id).name ?? rowOf(id).label);
    expect(names.length).toBe(new Set(names).size);
  });
});

describe('changed keys', () => {
  it('take the place of the usual ones; fixed, unknown and emptied ones as said', () => {
    const keys = keyMapOf({ why: 'alt+X', back: 'alt+Q', nobody: 'alt+Z', learned: '' });
    expect(keys.why).toEqual(['alt+X']);
    expect(keys.back).toEqual(['esc']);
    expect(keys.learned).toEqual([]);
    const sheet = sheetGroups({ ...keys, summon: [], capture: [] });
    const rows = new Map(sheet.flatMap(([, lines]) => lines.map(([label, ...combos]) => [label, combos])));
    expect(rows.get('card.why')).toEqual(['alt+X']);
    expect(rows.has('keys.learned')).toBe(false);
    expect(rows.has('start.keySummon')).toBe(false);
  });

  it('are refused where they would cost text, signs or the system something', () => {
    const why = (combo: string) => judgeKey(combo, 'why', usualKeys, 'J');
    expect(why('X')).toEqual({ kind: 'refused', because: 'typing' });
    expect(why('ctrl+V')).toEqual({ kind: 'refused', because: 'text' });
    expect(why('ctrl+alt+Q')).toEqual({ kind: 'refused', because: 'altGr' });
    expect(why('alt+F4')).toEqual({ kind: 'refused', because: 'system' });
    expect(why('ctrl+Z')).toEqual({ kind: 'refused', because: 'text' });
    expect(why('F7')).toEqual({ kind: 'free' });
  });

  it('of the knowledge window may be bare letters in a list, and meet only what acts on the same page', () => {
    const keep = (combo: string) => judgeKey(combo, 'keepBoth', usualKeys, 'J');
    expect(keep('X')).toEqual({ kind: 'free' });
    expect(keep('T')).toEqual({ kind: 'taken', by: 'replaceTwin' });
    expect(keep('L')).toEqual({ kind: 'free' });
    expect(keep('ctrl+F')).toEqual({ kind: 'taken', by: 'search' });
    expect(keep('ctrl+I')).toEqual({ kind: 'taken', by: 'import' });
    expect(keep('up')).toEqual({ kind: 'refused', because: 'typing' });
    expect(judgeKey('X', 'newArticle', usualKeys, 'J')).toEqual({ kind: 'refused', because: 'typing' });
    expect(judgeKey('alt+W', 'newArticle', usualKeys, 'J')).toEqual({ kind: 'free' });
  });

  it('name the command that has the key already, whatever it is written as', () => {
    expect(judgeKey('alt+L', 'why', usualKeys, 'J')).toEqual({ kind: 'taken', by: 'learned' });
    expect(judgeKey('alt+J', 'why', usualKeys, 'J')).toEqual({ kind: 'taken', by: 'helpful' });
    expect(judgeKey('alt+J', 'why', usualKeys, 'Y')).toEqual({ kind: 'free' });
    expect(judgeKey('ctrl+4', 'why', usualKeys, 'J')).toEqual({ kind: 'taken', by: 'openAt' });
    expect(judgeKey('alt+W', 'why', keyMapOf({ why: 'alt+X' }), 'J')).toEqual({ kind: 'free' });
  });
});

describe('combinations', () => {
  it('are named by modifiers in one order', () => {
    expect(comboOf({ ...press, key: 'c', ctrlKey: true, shiftKey: true })).toBe('ctrl+shift+C');
    expect(comboOf({ ...press, key: ' ', metaKey: true })).toBe('ctrl+space');
    expect(comboOf({ ...press, key: 'ArrowUp', altKey: true })).toBe('alt+up');
    expect(comboOf({ ...press, key: 'PageDown' })).toBe('pagedown');
    expect(comboOf({ ...press, key: 'Shift', shiftKey: true })).toBeUndefined();
  });

  it('become accelerators of every program and come back', () => {
    for (const combo of ['ctrl+shift+space', 'alt+F9', 'ctrl+.', 'alt+shift+pageup', 'ctrl+shift+K'])
      expect(comboOfAccelerator(acceleratorOf(combo)), combo).toBe(combo);
    expect(acceleratorOf('ctrl+shift+space')).toBe('CommandOrControl+Shift+Space');
    expect(comboOfAccelerator('Control+Alt+Return')).toBe('ctrl+alt+enter');
    expect(comboOfAccelerator('')).toBe('');
  });
});
