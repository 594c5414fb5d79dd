// Where the system forces its colours, shadows and backgrounds are gone: what only they tell must be told anew there.
// Reads the style sheets as text; edges all around are the build's business (main/setup/forcedEdges.mjs).
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

interface Rule {
  readonly selectors: readonly string[];
  readonly body: string;
  readonly forced: boolean;
}

/** Every rule of a sheet, those of media blocks included. */
function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  const blocks: string[] = [];
  for (const [part] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/[^{}]*[{}]/g)) {
    const text = part.slice(0, -1).trim();
    if (part.endsWith('{')) blocks.push(text);
    else {
      const [own = '', ...above] = blocks.reverse();
      blocks.reverse().pop();
      const forced = above.some((block) => /forced-colors/.test(block));
      if (!own.startsWith('@')) rules.push({ selectors: own.split(/,\s*/), body: text, forced });
    }
  }
  return rules;
}

/** The classes and states that a selector asks of what it styles; pseudo-elements aside. */
const target = (selector: string): string => selector.replace(/::[a-z-]+$/, '').trim();

const sheets = globSync('renderer/**/*.css').map(
  (file) => [file, rulesOf(readFileSync(file, 'utf8'))] as const,
);

/** Selectors of a sheet that match, and that no rule for forced colours names. */
function forgotten(rules: readonly Rule[], matches: (rule: Rule) => boolean): readonly string[] {
  const named = new Set(
    rules.filter(({ forced }) => forced).flatMap(({ selectors }) => selectors.map(target)),
  );
  return rules
    .filter((rule) => !rule.forced && matches(rule))
    .flatMap(({ selectors }) => selectors.map(target))
    .filter((selector) => !named.has(selector) && !elsewhere.includes(selector));
}

/** Told by another rule for forced colours. */
const elsewhere: readonly string[] = [
  // The class alone has a border on every side.
  '.edge[data-side="left"]',
  // What has the focus there is outlined itself.
  '.side:has(> .view:focus-visible) > .sideHead',
];

const oneSided = /box-shadow:\s*inset\s+(?:-?[1-9]\d*px\s+0|0\s+-?[1-9]\d*px)\s+0\s/;

describe('with the system’s own colours', () => {
  it('every sheet is read', () => {
    expect(sheets.length).toBeGreaterThan(50);
    expect(sheets.flatMap(([, rules]) => rules).some(({ forced }) => forced)).toBe(true);
  });

  it('an edge that a shadow draws on one side is drawn otherwise', () => {
    const left = sheets.flatMap(([file, rules]) =>
      forgotten(rules, ({ body }) => oneSided.test(body)).map((selector) => `${file}: ${selector}`),
    );
    expect(left).toEqual([]);
  });

  it('what is chosen shows so without its background', () => {
    const isChosen = ({ selectors, body }: Rule) =>
      /background:\s*var/.test(body) &&
      selectors.some((selector) => /\[aria-(?:selected|current)="[a-z]+"\]$/.test(selector));
    const left = sheets.flatMap(([file, rules]) =>
      forgotten(rules, isChosen).map((selector) => `${file}: ${selector}`),
    );
    expect(left).toEqual([]);
  });
});
