// What the build adds to style sheets for forced colours.
import { preprocessCSS, resolveConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { forcedEdges } from './forcedEdges.mjs';

async function built(css: string): Promise<string> {
  const config = await resolveConfig(
    { configFile: false, css: { postcss: { plugins: [forcedEdges()] } } },
    'build',
  );
  const { code } = await preprocessCSS(css, '/page.css', config);
  return code.replace(/\s+/g, ' ');
}

describe('forcedEdges', () => {
  it('outlines what a shadow edges, behind its rule, and leaves the focus its ring', async () => {
    expect(
      await built('.box { box-shadow: 0 0 0 1px var(--line), var(--e1); } .box { color: red; }'),
    ).toMatch(
      /var\(--e1\); ?} ?@media \(forced-colors: active\) ?{ ?\.box:where\(:not\(:focus-visible\)\) ?{ ?outline: 1px solid CanvasText; ?outline-offset: -1px;? ?} ?} ?\.box ?{ ?color/,
    );
  });

  it('keeps width and meaning of an edge', async () => {
    expect(await built('.key { box-shadow: inset 0 0 0 2px var(--accent); }')).toContain(
      'outline: 2px solid Highlight',
    );
  });

  it('outlines what lies over everything, and no soft shadow and no pseudo-element', async () => {
    expect(await built('.layer { box-shadow: var(--e3); }')).toContain('forced-colors');
    expect(await built('.card { box-shadow: var(--e1); }')).not.toContain('forced-colors');
    expect(await built('.a::after { box-shadow: 0 0 0 1px red; }')).not.toContain('forced-colors');
  });
});
