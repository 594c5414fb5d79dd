// One look at a web source: its pages are fetched into the mirror, and the mirror is imported.
// Knows neither when to look nor what is remembered of a look.
import { rm } from 'node:fs/promises';
import type { CrawlPorts, CrawlReport } from '../../../indexer/web/crawlSource';
import type { PageMirror } from '../../../indexer/web/pageMirror';
import { type WebSourceKind, webScope } from '../../../indexer/web/webScope';
import type { ImportReport } from '../../../knowledge/vocabulary/importReport';
import type { StandingImports } from './standingImports';

export interface LookParts extends Omit<CrawlPorts, 'mirror'> {
  readonly imports: Pick<StandingImports, 'run'>;
  /** Nobody asks for it now: see ImportOptions. */
  readonly standing: boolean;
}

/**
 * The report counts pages that could not be read as failed. Fails with WEB_UNREACHABLE, WEB_REFUSED, WEB_ADDRESS_REFUSED,
 * CANCELLED, and like an import.
 */
export async function lookAtWeb(
  { url, kind }: { readonly url: string; readonly kind: WebSourceKind },
  mirror: PageMirror,
  { imports, standing, ...crawling }: LookParts,
): Promise<ImportReport> {
  // With the first look: the readers of pages are nothing that a start should wait for.
  const { crawlSource } = await import('../../../indexer/web/crawlSource');
  const crawled = await crawlSource(webScope(url, kind), { mirror, ...crawling });
  return withFailures(await importMirror(url, mirror, crawled, { imports, standing }), crawled);
}

/**
 * All pages of the mirror, not only those that changed: after a crash between fetching and importing the server says
 * "not modified", and what went is no longer listed. What the ledger knows by size and time costs nothing.
 */
async function importMirror(
  label: string,
  mirror: PageMirror,
  { failures }: CrawlReport,
  { imports, standing }: Pick<LookParts, 'imports' | 'standing'>,
): Promise<ImportReport> {
  const gone = await mirror.unlisted(failures.map((failure) => failure.url));
  const addressOf = new Map(mirror.pages.map((page) => [mirror.pathOf(page), page.url]));
  const nameOf = (path: string) => addressOf.get(path);
  const report = await imports.run([...addressOf.keys()], { origin: 'web', label, gone, nameOf, standing });
  if (!report.cancelled) for (const path of gone) await rm(path, { force: true });
  return report;
}

function withFailures(report: ImportReport, { failures }: CrawlReport): ImportReport {
  const failed = failures.map(({ url, failure: { code, message } }) => ({
    source: url,
    outcome: 'failed' as const,
    articles: 0,
    chunks: 0,
    code,
    message,
  }));
  return {
    ...report,
    files: report.files + failed.length,
    failed: report.failed + failed.length,
    failures: [...report.failures, ...failed],
  };
}
