import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { maskPersonal } from '../../knowledge/privacy/maskPersonal';
import { type KindScore, readMaskingSet, scoreMasking, scoreTable } from './scoreMasking';

/** What was measured, as floors: a share may rise, never fall. */
interface Floor {
  readonly recall: number;
  readonly exact: number;
  readonly precision: number;
}
const floors = JSON.parse(readFileSync(`${import.meta.dirname}/maskingFloors.json`, 'utf8')) as Record<
  'develop' | 'report',
  Readonly<Record<string, Floor>>
>;
const texts = readMaskingSet();
/** Floors are written with three decimals. */
const rounding = 0.0005;
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const empty: KindScore = { marked: 0, met: 0, covered: 0, exact: 0, masks: 0, rightMasks: 0 };

describe('the masking set', () => {
  test('is as large as the promise made of it', () => {
    const personal = texts.filter(({ spans }) => spans.length > 0);
    expect(personal.length).toBeGreaterThanOrEqual(150);
    expect(personal.flatMap(({ spans }) => spans).length).toBeGreaterThanOrEqual(250);
    expect(texts.length - personal.length).toBeGreaterThanOrEqual(60);
  });
});

describe.each(['develop', 'report'] as const)('masking on the %s half', (half) => {
  const scores = scoreMasking(texts.filter((text) => text.half === half));

  test('prints its table', () => {
    process.stdout.write(`\nMasking, ${half} half\n${scoreTable(scores)}\n`);
    expect(scores.get('all')?.marked).toBeGreaterThan(100);
  });

  test.each(Object.entries(floors[half]))('%s keeps its floors', (kind, floor) => {
    const score = scores.get(kind as Parameters<typeof scores.get>[0]) ?? empty;
    expect(share(score.met, score.marked)).toBeGreaterThanOrEqual(floor.recall - rounding);
    expect(share(score.exact, score.marked)).toBeGreaterThanOrEqual(floor.exact - rounding);
    expect(share(score.rightMasks, score.masks)).toBeGreaterThanOrEqual(floor.precision - rounding);
  });

  test('has a floor for every kind in it', () => {
    const kinds = [...scores].filter(([, { marked }]) => marked > 0).map(([kind]) => kind);
    expect(kinds.filter((kind) => !(kind in floors[half]))).toEqual([]);
  });
});

test('texts without personal details stay as they are', () => {
  const plain = texts.filter(({ spans }) => spans.length === 0);
  const changed = plain.filter(({ text, language }) => maskPersonal(text, language).text !== text);
  expect(changed.map(({ text }) => text)).toEqual([]);
});
