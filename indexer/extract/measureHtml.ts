// How deep a piece of HTML nests and how many elements a parser would make of it, before any parser sees it.
// No parser: it follows tags just well enough that nothing deep or multiplying slips through.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const voidTags = words(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr',
);
/** Their ends may be left out; browsers close them, so an unclosed one is no nesting. */
const selfEnding = words('p li dt dd tr td th thead tbody tfoot option optgroup rp rt a html head body');
/** Reopened by the parser in every later block until they are closed (HTML standard, 13.2.4.3 and 13.2.6.4.7). */
const formatting = words('b big code em font i nobr s small strike strong tt u');
/** Ends do not reach out of these (HTML standard, 13.2.4.2, "in scope"). */
const walls = words('table caption template applet marquee object svg math foreignobject');
const rawText = words('script style textarea title xmp iframe noembed noframes');
/** More formatting elements left open than this is an attack. */
const maxOpenFormatting = 100;

/** `depth`: deepest nesting, `elements`: upper estimate of elements; both stop growing once beyond `limit`. */
export interface HtmlMeasure {
  depth: number;
  elements: number;
}
interface Measuring extends HtmlMeasure {
  readonly open: string[];
  /** Open formatting elements as written; of equal ones at most three are reopened ("Noah's Ark clause"). */
  readonly reopened: { readonly name: string; readonly written: string }[];
}

/** Measures `html` in one pass, linear in its length. */
export function measureHtml(html: string, limit: Readonly<HtmlMeasure>): HtmlMeasure {
  const seen: Measuring = { depth: 0, elements: 0, open: [], reopened: [] };
  let at = html.indexOf('<');
  while (at >= 0 && seen.depth <= limit.depth && seen.elements <= limit.elements) {
    const tag = readTag(html, at);
    if (tag.closes) closeTag(seen, tag.name);
    else if (tag.name) {
      seen.elements += 1 + seen.reopened.length;
      if (rawText.has(tag.name)) tag.end = endOfRawText(html, tag.end, tag.name);
      else if (!voidTags.has(tag.name) && !selfEnding.has(tag.name))
        openTag(seen, tag.name, html.slice(at, tag.end));
    }
    at = html.indexOf('<', tag.end);
  }
  return { depth: seen.depth, elements: seen.elements };
}

interface Tag {
  name: string;
  closes: boolean;
  end: number;
}

/** `name` is empty for comments and stray "<". */
function readTag(html: string, at: number): Tag {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 2);
    return { name: '', closes: false, end: end < 0 ? html.length : end + 3 };
  }
  const nameShape = /\/?[a-z][^\s/>]*/iy;
  nameShape.lastIndex = at + 1;
  const found = nameShape.exec(html)?.[0];
  if (found === undefined) return { name: '', closes: false, end: at + 1 };
  const closes = found.startsWith('/');
  const name = (closes ? found.slice(1) : found).toLowerCase();
  return { name, closes, end: endOfTag(html, at + 1 + found.length) };
}

/** Behind the ">" that ends the tag; one inside a quoted attribute does not. */
function endOfTag(html: string, from: number): number {
  const part = /[^>"'=]*(?:=\s*(?:"[^"]*"|'[^']*')|["'=])?/y;
  let at = from;
  while (at < html.length && html[at] !== '>') {
    part.lastIndex = at;
    at += Math.max(part.exec(html)?.[0].length ?? 0, 1);
  }
  return Math.min(at + 1, html.length);
}

function endOfRawText(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function openTag(seen: Measuring, name: string, written: string): void {
  seen.depth = Math.max(seen.depth, seen.open.push(name));
  if (!formatting.has(name)) return;
  const equal = seen.reopened.filter((other) => other.written === written).length;
  if (equal < 3) seen.reopened.push({ name, written: written.slice(0, 200) });
  if (seen.reopened.length > maxOpenFormatting) seen.depth = Number.MAX_SAFE_INTEGER;
}

function closeTag(seen: Measuring, name: string): void {
  if (formatting.has(name)) {
    const last = seen.reopened.findLastIndex((other) => other.name === name);
    if (last >= 0) seen.reopened.splice(last, 1);
  }
  for (let at = seen.open.length - 1; at >= 0; at--) {
    const tag = seen.open[at] as string;
    if (tag === name) {
      // A misplaced end of a formatting element closes only itself.
      seen.open.splice(at, formatting.has(name) ? 1 : seen.open.length - at);
      return;
    }
    if (walls.has(tag)) return;
  }
}
