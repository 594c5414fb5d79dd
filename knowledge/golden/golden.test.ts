// Replays judged and compared: places, shares, floors, what rose and fell, articles that are gone.
// Answers are values; no engine takes part.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Card } from '../vocabulary/answer';
import type { GoldenCase, GoldenPlace } from '../vocabulary/golden';
import { articleId } from '../vocabulary/ids';
import { likelihood } from '../vocabulary/likelihood';
import { changedCircumstances, comparePlaces } from './comparePlaces';
import { placeOfCase } from './placeOfCase';
import { brokenFloors, scorePlaces } from './scorePlaces';

const card = (id: string, chance: number) =>
  ({ articleId: articleId(id), title: `Titel ${id}`, likelihood: likelihood(chance) }) as Card;
const cards = [card('a', 0.8), card('b', 0.4), card('c', 0.2)];
const answered = { kind: 'cards', cards } as unknown as Answer;
const silent = { kind: 'abstained', reason: 'nothingFits', weakCards: cards } as unknown as Answer;
const golden = (...ids: string[]): GoldenCase => ({
  id: 'g1',
  text: 'zähler ablesen',
  concernKey: 'k',
  language: 'de',
  articles: ids.map((id) => ({ articleId: articleId(id), title: `Titel ${id}`, source: `${id}.md` })),
  addedAtMs: 0,
});
const known =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);

describe('placeOfCase', () => {
  it('takes the best of several right articles', () => {
    const place = placeOfCase(golden('c', 'b'), answered, known('a', 'b', 'c'));
    expect(place).toMatchObject({ rank: 2, right: { title: 'Titel b', likelihood: 0.4 }, silent: false });
    expect(place).toMatchObject({ first: { title: 'Titel a' }, missing: [], orphaned: false });
  });

  it('judges the order also where the answer is silent', () => {
    expect(placeOfCase(golden('a'), silent, known('a'))).toMatchObject({ rank: 1, silent: true });
  });

  it('names right articles that are gone, and is orphaned once all are', () => {
    expect(placeOfCase(golden('a', 'x'), answered, known('a'))).toMatchObject({
      rank: 1,
      missing: ['Titel x'],
      orphaned: false,
    });
    const orphaned = placeOfCase(golden('x', 'y'), answered, known('a'));
    expect(orphaned).toMatchObject({ missing: ['Titel x', 'Titel y'], orphaned: true });
    expect('rank' in orphaned).toBe(false);
  });
});

const place = (caseId: string, rank: number | undefined, chance = 0.5): GoldenPlace => ({
  caseId,
  ...(rank !== undefined && {
    rank,
    right: { articleId: articleId('a'), title: 'A', likelihood: likelihood(chance) },
  }),
  silent: false,
  missing: [],
  orphaned: false,
});

describe('scorePlaces and brokenFloors', () => {
  const places = [place('1', 1), place('2', 3), place('3', 4), place('4', undefined)];

  it('counts shares without orphaned cases', () => {
    const orphaned = { ...place('5', undefined), orphaned: true };
    expect(scorePlaces([...places, orphaned])).toEqual({
      cases: 4,
      hit1: 0.25,
      hit3: 0.5,
      silent: 0,
      orphaned: 1,
    });
  });

  it('breaks a floor only from below, and always where nothing counts', () => {
    const score = scorePlaces(places);
    expect(brokenFloors(score, { hit1: 0.25, hit3: null })).toEqual([]);
    expect(brokenFloors(score, { hit1: 0.3, hit3: 0.6 })).toEqual([
      { measure: 'hit1', floor: 0.3, reached: 0.25 },
      { measure: 'hit3', floor: 0.6, reached: 0.5 },
    ]);
    expect(brokenFloors(scorePlaces([]), { hit1: 0.1, hit3: null })).toEqual([
      { measure: 'hit1', floor: 0.1 },
    ]);
  });
});

describe('comparePlaces', () => {
  it('puts the furthest fallen first, then what rose, what is fresh, what stayed', () => {
    const before = [place('a', 1), place('b', 2), place('c', undefined), place('d', 1), place('e', 1)];
    const now = [
      place('e', 1, 0.52),
      place('new', 1),
      place('c', 3),
      place('b', 5),
      place('a', undefined),
      place('d', 1, 0.7),
    ];
    expect(comparePlaces(now, before).map(({ caseId, change }) => [caseId, change])).toEqual([
      ['a', 'fell'],
      ['b', 'fell'],
      ['c', 'rose'],
      ['d', 'rose'],
      ['new', 'fresh'],
      ['e', 'same'],
    ]);
  });

  it('is its own mirror: what rose one way fell the other', () => {
    const ranks = fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined });
    const list = fc.array(fc.tuple(ranks, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 });
    const placesOf = (drawn: readonly (readonly [number | undefined, number])[]) =>
      drawn.map(([rank, chance], at) => place(String(at), rank, chance));
    const mirror = { rose: 'fell', fell: 'rose', same: 'same', fresh: 'fresh' } as const;
    fc.assert(
      fc.property(list, list, (one, other) => {
        const size = Math.min(one.length, other.length);
        const [a, b] = [placesOf(one.slice(0, size)), placesOf(other.slice(0, size))];
        const back = new Map(comparePlaces(b, a).map(({ caseId, change }) => [caseId, change]));
        for (const { caseId, change } of comparePlaces(a, b)) expect(back.get(caseId)).toBe(mirror[change]);
      }),
    );
  });

  it('tells what was different', () => {
    const base = { model: 'm', ranking: 'r', calibration: 'c', settings: 's', outcomes: 1, articles: 2 };
    expect(changedCircumstances(base, base)).toEqual([]);
    expect(changedCircumstances({ ...base, outcomes: 9, ranking: 's' }, base)).toEqual([
      'ranking',
      'outcomes',
    ]);
  });
});
