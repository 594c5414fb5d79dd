// Where a link inside an article points among the imported sources: path arithmetic, no file is looked at.
// Pure; knows sources as the store names them, not the articles behind them.
import type { Article } from './article';

/** Whether a link stays inside the knowledge base: no scheme, and more than a jump within the article. */
export function isRelativeLink(href: string): boolean {
  return !/^([a-z][a-z\d+.-]+:|\/\/|#|$)/i.test(href);
}

/**
 * One spelling for each source: `/` as separator, `.` and `..` resolved, composed umlauts.
 * `..` above the start of a relative path stays; a row's suffix (`faq.csv#12`) is kept as it is, a member's
 * (`kb.zip#a/b.md`) is spelled like a path.
 */
export function plainSource(source: string): string {
  const { file, inside, isContainer } = splitSource(source);
  const steps: string[] = [];
  for (const step of file.normalize('NFC').replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.length > 0 && !['', '..'].includes(steps.at(-1)!)) steps.pop();
    else if (step !== '.' && (step !== '' || steps.length === 0)) steps.push(step);
  }
  if (inside === undefined) return steps.join('/');
  return `${steps.join('/')}#${isContainer ? plainSource(inside) : inside.normalize('NFC')}`;
}

/** One spelling for all that differ from a plain one in upper and lower case only; a row's key stays as it is. */
export function foldedSource(plain: string): string {
  const { file, inside, isContainer } = splitSource(plain);
  // Composed again: lower case may take a letter apart.
  const folded = file.toLowerCase().normalize('NFC');
  if (inside === undefined) return folded;
  return `${folded}#${isContainer ? foldedSource(inside) : inside}`;
}

/**
 * The sources that `href`, read in the article of `source`, may mean: the likeliest first, in plain spelling;
 * none for links that leave the base. `../zaehler/melden.md#foto` in `kb/umzug/x.md` → `kb/zaehler/melden.md#foto`
 * (a row of that name), then `kb/zaehler/melden.md`. In a container, its members come before files beside it.
 */
export function linkedSources(href: string, source: string): readonly string[] {
  if (!isRelativeLink(href)) return [];
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
  if (path === '') return [];
  const { file, inside, isContainer } = splitSource(source.replaceAll('\\', '/'));
  const inContainer = isContainer && inside !== undefined;
  const members = inContainer ? linkedMembers(href, file, inside) : [];
  // What leads out of a container counts as if it were a folder of its name.
  const place = inContainer ? `${file}/${inside}` : file;
  const folder = place.slice(0, place.lastIndexOf('/') + 1);
  const target = path.startsWith('/') ? path : folder + path;
  // Markdown writes spaces and umlauts as %20 and %C3%A4; a file name may also hold a bare percent sign.
  const named = [decoded(path) ?? path, path].map((spelled) => target.slice(0, -path.length) + spelled);
  const wanted = named.flatMap((spelled) => [spelled + (decoded(fragment) ?? fragment), spelled]);
  return [...new Set([...members, ...wanted.map(plainSource)])];
}

/** A link of an article into the base; `sources` as linkedSources gives them. */
export interface LinkTarget {
  readonly href: string;
  readonly sources: readonly string[];
}

/** Every link of an article that stays inside the base, each address once, in reading order. */
export function linkTargetsOf({ blocks, source }: Pick<Article, 'blocks' | 'source'>): readonly LinkTarget[] {
  const hrefs = blocks.flatMap(({ inlines }) =>
    inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : [])),
  );
  return [...new Set(hrefs)]
    .map((href) => ({ href, sources: linkedSources(href, source) }))
    .filter(({ sources }) => sources.length > 0);
}

/** Inside a container, `/` begins at its top; what would leave it upwards is none of its members. */
function linkedMembers(href: string, container: string, member: string): readonly string[] {
  return linkedSources(href, member)
    .map((found) => found.replace(/^\/+/, ''))
    .filter((found) => !found.startsWith('../'))
    .map((found) => `${plainSource(container)}#${found}`);
}

const tableExtensions = 'csv|tsv|jsonl|ndjson|xlsx|xlsm|xls|ods';
const containerExtensions = 'zip|eml|msg|epub';
const inFile = new RegExp(`^(.*?\\.(?:(${containerExtensions})|${tableExtensions}))#(.*)$`, 'is');

interface SplitSource {
  readonly file: string;
  /** Behind the `#`: the key of a row (it may hold anything, also `/`), or the path of a member. */
  readonly inside?: string;
  readonly isContainer: boolean;
}

function splitSource(source: string): SplitSource {
  const [, file, container, inside] = inFile.exec(source) ?? [];
  if (file === undefined || inside === undefined) return { file: source, isContainer: false };
  return { file, inside, isContainer: container !== undefined };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
