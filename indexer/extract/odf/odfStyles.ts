// What the styles of an OpenDocument file mean for its structure: bold, italic, numbered lists, titles, quotes.
// Reads names and a few properties; everything that only looks nice is left aside.
import { childElements, findElement, findElements, type XmlElement } from '../xmlTree';

export interface OdfStyles {
  /** By style name. */
  readonly strong: ReadonlySet<string>;
  readonly emphasis: ReadonlySet<string>;
  /** List style → whether each level, from 0, is numbered. */
  readonly numbered: ReadonlyMap<string, readonly boolean[]>;
  /** Style → the name of the nearest named style above it ("Title", "Quotations"). */
  readonly named: ReadonlyMap<string, string>;
  /** Tables and pages that are not shown. */
  readonly hidden: ReadonlySet<string>;
}

/** From the styles of the content and those of styles.xml; either may be missing. */
export function odfStyles(parts: readonly (XmlElement | undefined)[]): OdfStyles {
  const roots = parts.filter((part): part is XmlElement => part !== undefined);
  const styles = roots.flatMap((root) => findElements(root, 'style:style'));
  const lists = roots.flatMap((root) => findElements(root, 'text:list-style'));
  return {
    strong: namesWhere(styles, (text) => /^(?:bold|[6-9]00)$/.test(text['fo:font-weight'] ?? '')),
    emphasis: namesWhere(styles, (text) => /^(?:italic|oblique)$/.test(text['fo:font-style'] ?? '')),
    numbered: new Map(lists.map((list) => [nameOf(list), levelsOf(list)])),
    named: namedStyles(styles),
    hidden: new Set(styles.filter(isHidden).map(nameOf)),
  };
}

const nameOf = (style: XmlElement): string => style.attributes['style:name'] ?? '';

function namesWhere(
  styles: readonly XmlElement[],
  fits: (text: XmlElement['attributes']) => boolean,
): ReadonlySet<string> {
  const fitting = styles.filter((style) => {
    if (style.attributes['style:family'] !== 'text') return false;
    return fits(findElement(style, 'style:text-properties')?.attributes ?? {});
  });
  return new Set(fitting.map(nameOf));
}

function levelsOf(list: XmlElement): boolean[] {
  const levels: boolean[] = [];
  for (const level of childElements(list)) {
    const at = Number(level.attributes['text:level']) - 1;
    const format = level.attributes['style:num-format'] ?? '';
    if (at >= 0 && at < 10) levels[at] = level.name === 'text:list-level-style-number' && format !== '';
  }
  return levels;
}

/** Automatic styles ("P7") lead to the one their author chose; programs write "_20_" for a space in names. */
function namedStyles(styles: readonly XmlElement[]): ReadonlyMap<string, string> {
  const parents = new Map(
    styles.map((style) => [nameOf(style), style.attributes['style:parent-style-name']]),
  );
  const spoken = (name: string): string => name.replaceAll('_20_', ' ');
  return new Map(
    [...parents].map(([name, parent]) => [
      name,
      spoken(/^P\d+$/.test(name) && parent !== undefined ? parent : name),
    ]),
  );
}

function isHidden(style: XmlElement): boolean {
  return findElement(style, 'style:table-properties')?.attributes['table:display'] === 'false';
}
