// A step of the style sheets' build: where the system's own colours are forced, every edge that a shadow draws is outlined.
// Knows CSS, no component; forced colours leave no shadows, and an edge each component had to remember was forgotten.

/** A shadow of no blur is an edge; `--e3` lifts what lies over everything. */
const edge = /(?:^|,)\s*(?:inset\s+)?0 0 0 (\d(?:\.\d+)?px)\s+([^,]+)|var\(--e3\)/;

/**
 * A PostCSS plugin: `.x { box-shadow: 0 0 0 1px … }` gains an outline of the same width under `forced-colors`. What has
 * the focus keeps its ring, of equal weight, and pseudo-elements are left alone.
 * @returns {import('postcss').Plugin}
 */
export function forcedEdges() {
  return {
    postcssPlugin: 'forced-edges',
    OnceExit(root, { AtRule, Rule, Declaration }) {
      root.walkDecls('box-shadow', (shadow) => {
        const rule = shadow.parent;
        const found = edge.exec(shadow.value);
        if (!found || rule?.type !== 'rule') return;
        const selectors = /** @type {import('postcss').Rule} */ (rule).selectors
          .filter((selector) => !selector.includes('::'))
          .map((selector) => `${selector}:where(:not(:focus-visible))`);
        if (selectors.length === 0) return;
        const [, width = '1px', colour = ''] = found;
        const ink = /--(focus|accent)/.test(colour) ? 'Highlight' : 'CanvasText';
        const outlined = new Rule({ selector: selectors.join(', ') });
        outlined.append(
          new Declaration({ prop: 'outline', value: `${width} solid ${ink}` }),
          new Declaration({ prop: 'outline-offset', value: `-${width}` }),
        );
        const media = new AtRule({ name: 'media', params: '(forced-colors: active)' });
        media.append(outlined);
        rule.after(media);
      });
    },
  };
}
