// Pages of scans by rule: order, blank and doubtful pages, limits; on a recogniser that the test answers for.
// What the real one reads off real scans is tested in test/pipeline/recognisedScans.test.ts.
import { describe, expect, it, vi } from 'vitest';
import { recognisePages } from './recognisePages';
import type { GreyPage, RecognisedWord, TextRecogniser } from './textRecogniser';

/** A page with a black half; its width tells it from others. */
const inked = (width = 20, height = 10): GreyPage => ({
  pixels: Uint8Array.from({ length: width * height }, (_, at) => (at % 2 ? 255 : 0)),
  width,
  height,
});
const blank: GreyPage = { pixels: new Uint8Array(200).fill(250), width: 20, height: 10 };

const words = (text: string, sureness: number): RecognisedWord[] =>
  text
    .split(' ')
    .map((word, at) => ({ text: word, x: at * 50, width: 40, base: 5, size: 3, line: 0, sureness }));

const scanOf = (grey: GreyPage, page = 0) => ({ page, render: async () => ({ grey, height: 842 }) });

function recogniserOf(read: (page: GreyPage) => readonly RecognisedWord[], atOnce = 2) {
  const recognise = vi.fn(async (page: GreyPage) => read(page));
  const recogniser: TextRecogniser = { atOnce, recognise, close: async () => {} };
  return { recogniser, recognise };
}

const sentence = 'Der Zähler steht im Keller neben der Tür';
const textOf = (lines: readonly { readonly cells: readonly string[] }[]) =>
  lines.map(({ cells }) => cells.join('|')).join('\n');

describe('recognisePages', () => {
  it('keeps the order of pages that end in another one, and tells each step', async () => {
    const { recogniser } = recogniserOf(({ width }) => words(`Seite ${width} ${sentence}`, 0.9));
    const onStep = vi.fn();
    const pages = [21, 22, 23].map((width, page) => scanOf(inked(width), page));
    const { lines, sureness } = await recognisePages(pages, { recogniser, onStep }, 'a.pdf');
    expect(lines.map(({ page }) => page)).toEqual([0, 1, 2]);
    expect(lines[2]?.cells.join(' ')).toContain('Seite 23');
    expect(sureness).toBeCloseTo(0.9);
    expect(onStep).toHaveBeenCalledTimes(3);
  });

  it('asks nothing of a blank page', async () => {
    const { recogniser, recognise } = recogniserOf(() => words(sentence, 0.9));
    expect(await recognisePages([scanOf(blank)], { recogniser }, 'a.pdf')).toEqual({
      lines: [],
      sureness: 0,
    });
    expect(recognise).not.toHaveBeenCalled();
  });

  it('turns a page that lies on its side, and stops where it is read', async () => {
    const { recogniser, recognise } = recogniserOf(({ width, height }) =>
      height > width ? words(sentence, 0.95) : words('qelppim smeD yieX reiuT aimn', 0.3),
    );
    const { lines, sureness } = await recognisePages([scanOf(inked(40, 10))], { recogniser }, 'a.pdf');
    expect(textOf(lines)).toContain('Keller');
    expect(sureness).toBeCloseTo(0.95);
    expect(recognise).toHaveBeenCalledTimes(4);
  });

  it('leaves out a page of guesses, tells how sure all were, and turns no picture of something else', async () => {
    const { recogniser, recognise } = recogniserOf(({ width }) =>
      width === 21 ? words(sentence, 0.9) : words('lo ee', 0.4),
    );
    const pages = [scanOf(inked(21), 0), scanOf(inked(22), 1)];
    const { lines, sureness } = await recognisePages(pages, { recogniser }, 'a.pdf');
    expect(lines.map(({ page }) => page)).toEqual([0]);
    expect(sureness).toBeGreaterThan(0.8);
    expect(sureness).toBeLessThan(0.9);
    expect(recognise).toHaveBeenCalledTimes(3);
  });

  it('refuses more pages than it would read in half an hour', async () => {
    const { recogniser, recognise } = recogniserOf(() => words(sentence, 0.9));
    const pages = Array.from({ length: 301 }, (_, page) => scanOf(inked(), page));
    await expect(recognisePages(pages, { recogniser }, 'a.pdf')).rejects.toMatchObject({
      code: 'SOURCE_TOO_COSTLY',
      details: { source: 'a.pdf', limit: '300 scanned pages' },
    });
    expect(recognise).not.toHaveBeenCalled();
  });
});
