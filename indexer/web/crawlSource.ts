// One look at a web source: which pages it has, which of them are new, changed or gone; the pages go into the mirror.
// Keeps to robots.txt, to a pace and to the scope; reads no article.
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import { type Credentials, type FetchedPage, type FetchOptions, fetchPage } from './fetchPage';
import { pace } from './pace';
import { isReadable, type MirroredPage, type PageMirror } from './pageMirror';
import { readLinks } from './readLinks';
import { readSitemap } from './readSitemap';
import { robotRules } from './robotRules';
import { mayLeadTo, pageInScope, type WebScope } from './webScope';

export interface CrawlPorts {
  readonly mirror: PageMirror;
  readonly credentials?: Credentials | undefined;
  /** Between two requests, ms; robots.txt may ask for more. */
  readonly pauseMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PageFailure {
  readonly url: string;
  readonly failure: TablettError;
}

/** `changed`: new or other than at the last look · `gone`: no longer there or no longer listed. */
export interface CrawlReport {
  readonly changed: readonly MirroredPage[];
  readonly gone: readonly MirroredPage[];
  readonly unchanged: number;
  readonly failures: readonly PageFailure[];
}

const mebibyte = 1024 * 1024;
const limits = { maxBytes: 16 * mebibyte, timeoutMs: 30_000 } as const;
/** A list or sitemap is text of addresses. */
const listLimits = { maxBytes: 50 * mebibyte, timeoutMs: 60_000 } as const;
const mostPages = 20_000;
const mostSitemaps = 200;
const saveEvery = 50;

/**
 * Fails where the source as a whole cannot be looked at: WEB_UNREACHABLE, WEB_REFUSED, WEB_ADDRESS_REFUSED (its start is
 * forbidden by robots.txt, or is no sitemap), CANCELLED. Then nothing counts as gone. A page's own failure is reported.
 */
export async function crawlSource(scope: WebScope, ports: CrawlPorts): Promise<CrawlReport> {
  const walk = await beginWalk(scope, ports);
  const pages = await listPages(scope, walk);
  const [changed, failures]: [MirroredPage[], PageFailure[]] = [[], []];
  const gone = new Set(ports.mirror.pages.map(({ url }) => url));
  let unchanged = 0;
  for (const [at, page] of pages.entries()) {
    gone.delete(page.href);
    try {
      const outcome = await visit(page, scope, walk);
      if (outcome === 'gone') gone.add(page.href);
      else if (outcome === 'changed') changed.push(ports.mirror.pages.find(({ url }) => url === page.href)!);
      else unchanged += 1;
    } catch (thrown) {
      const failure = toTablettError(thrown, 'crawlSource');
      if (failure.code === 'CANCELLED') throw failure;
      failures.push({ url: page.href, failure });
    }
    if (at % saveEvery === saveEvery - 1) await ports.mirror.save();
  }
  const dropped = ports.mirror.drop([...gone]);
  await ports.mirror.save();
  return { changed, gone: dropped, unchanged, failures };
}

/** What all requests of one look share. */
interface Walk {
  readonly ports: CrawlPorts;
  readonly mayRead: (url: URL) => boolean;
  readonly get: (
    url: URL,
    options: Pick<FetchOptions, 'maxBytes' | 'timeoutMs' | 'validators'>,
  ) => Promise<FetchedPage>;
}

async function beginWalk({ start }: WebScope, ports: CrawlPorts): Promise<Walk> {
  const { credentials, signal } = ports;
  const shared = { ...(credentials && { credentials }), ...(signal && { signal }) };
  const rules = await robotRules(start, shared);
  const turn = pace(Math.max(ports.pauseMs, rules.pauseMs), signal);
  return {
    ports,
    mayRead: rules.mayRead,
    get: async (url, options) => {
      await turn();
      return fetchPage(url, { ...shared, ...options });
    },
  };
}

async function listPages(scope: WebScope, walk: Walk): Promise<readonly URL[]> {
  const { start, kind } = scope;
  if (!walk.mayRead(start))
    throw new TablettError('WEB_ADDRESS_REFUSED', { url: start.href, reason: 'robots.txt forbids it' });
  if (kind === 'page') return [start];
  const addresses = kind === 'list' ? await linksOf(start, walk) : await sitemapPages(start, scope, walk);
  const pages = new Map<string, URL>();
  for (const address of addresses) {
    const page = pageInScope(address, scope);
    if (page && walk.mayRead(page) && pages.size < mostPages) pages.set(page.href, page);
  }
  return [...pages.values()];
}

async function textOf(url: URL, { get }: Walk): Promise<string> {
  const answer = await get(url, listLimits);
  if (answer.kind !== 'read') throw new TablettError('WEB_REFUSED', { url: url.href, status: 404 });
  return new TextDecoder().decode(answer.bytes);
}

/** The list itself is no article. */
async function linksOf(start: URL, walk: Walk): Promise<readonly string[]> {
  return readLinks(await textOf(start, walk), start.href).filter((link) => link !== start.href);
}

/** A sitemap may be an index of further ones, of the same origin. */
async function sitemapPages(start: URL, scope: WebScope, walk: Walk): Promise<readonly string[]> {
  const pages: string[] = [];
  const waiting = [start];
  const seen = new Set([start.href]);
  for (let next = waiting.shift(); next && seen.size <= mostSitemaps; next = waiting.shift()) {
    const sitemap = readSitemap(await textOf(next, walk), next.href);
    pages.push(...sitemap.pages);
    for (const address of sitemap.sitemaps) {
      const further = pageInScope(address, scope);
      if (!further || seen.has(further.href)) continue;
      seen.add(further.href);
      waiting.push(further);
    }
  }
  return pages;
}

async function visit(
  page: URL,
  scope: WebScope,
  { ports: { mirror }, get, mayRead }: Walk,
): Promise<'changed' | 'unchanged' | 'gone'> {
  const validators = mirror.validatorsOf(page.href);
  const answer = await get(page, { ...limits, ...(validators && { validators }) });
  if (answer.kind !== 'read') return answer.kind;
  const led = new URL(answer.url);
  // A session that ran out leads every page to the same one to sign in on: it must not take their place.
  if (!mayRead(led) || !mayLeadTo(led, scope))
    throw new TablettError('WEB_UNREACHABLE', { url: page.href, reason: 'it leads to another place' });
  if (!isReadable(answer.mediaType)) {
    throw new TablettError('SOURCE_UNSUPPORTED', {
      source: page.href,
      format: answer.mediaType || 'unknown',
    });
  }
  return (await mirror.keep(page.href, answer)) ? 'changed' : 'unchanged';
}
