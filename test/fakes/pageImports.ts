// The page's side of the import calls without an engine: invented sources that can be filtered, decided on, rolled back.
// For component tests and for looking at the screens; nothing of it is shipped.
import type { Client } from '../../knowledge/contract/defineCall';
import type { importCalls } from '../../knowledge/contract/workspace/importCalls';
import { TablettError } from '../../knowledge/errors/tablettError';
import { articleId } from '../../knowledge/vocabulary/ids';
import { type SourceOutcome, sourceOutcomes } from '../../knowledge/vocabulary/importReport';
import type { ImportRecord, LedgerEntry, SourceArticle } from '../../knowledge/vocabulary/ledger';
import { likelihood } from '../../knowledge/vocabulary/likelihood';
import type { SourceView } from '../../knowledge/vocabulary/sourceView';
import { ledgerRows } from './ledgerContent';

type Api = Client<typeof importCalls>;
type Listing = Parameters<Api['listLedger']>[0];
type Records = Awaited<ReturnType<Api['importRecords']>>;
type Folders = Awaited<ReturnType<Api['watchedFolders']>>;
type WebSources = Awaited<ReturnType<Api['webSources']>>;

/** How much the fake ledger holds, and whether its latest import still runs. */
export interface FakeImports {
  readonly rows?: number;
  readonly phase?: ImportRecord['phase'];
  /** Of its spreadsheet; it came in well then. */
  readonly articles?: number;
}

const minuteMs = 60_000;

/** Answers by call; `noted` in pageApi.ts wraps them. */
export function pageImports(
  nowMs: number,
  { rows = 60, phase = 'done', articles: ofTable }: FakeImports = {},
): Api {
  let entries: readonly LedgerEntry[] = ledgerRows(rows, nowMs, 'i2').map((entry) =>
    ofTable !== undefined && entry.format === 'xlsx' ? longTable(entry, ofTable) : entry,
  );
  let records: Records = recordsOf(entries, nowMs, phase);
  let folders: Folders = [
    {
      id: 'f1',
      label: 'Wissen',
      state: 'waiting',
      lastLookAtMs: nowMs - minuteMs,
      articles: 9731,
      polling: false,
    },
    {
      ...{
        id: 'f2',
        label: 'Netzlaufwerk Abrechnung',
        state: 'failed' as const,
        articles: 412,
        polling: true,
      },
      ...{ lastLookAtMs: nowMs - 90 * minuteMs, reason: 'SOURCE_MISSING' },
    },
  ];
  let web: WebSources = [
    {
      ...{
        id: 'w1',
        label: 'Hilfe-Center',
        url: 'https://hilfe.stadtwerk.example/sitemap.xml',
        kind: 'sitemap' as const,
      },
      ...{
        state: 'waiting' as const,
        lastLookAtMs: nowMs - 600 * minuteMs,
        articles: 318,
        hasCredentials: true,
      },
    },
  ];
  const change = (id: string, outcome: SourceOutcome) => {
    const found = entries.find((entry) => entry.id === id);
    if (!found) throw new TablettError('SOURCE_MISSING');
    const { code: _, ...rest } = found;
    const taken = outcome === 'added' ? { articles: 1, articleIds: [articleId('abschlag')] } : {};
    entries = entries.map((entry) => (entry.id === id ? { ...rest, outcome, ...taken } : entry));
    return { ...report, files: 1 };
  };
  return {
    pauseImport: async () => ({}),
    listLedger: async (input) => listed(entries, input),
    sourceArticles: async ({ id, search = '', offset = 0, limit = 200 }) => {
      const { articleCount = 0, copies = 0 } = entries.find((entry) => entry.id === id) ?? {};
      const all = Array.from({ length: articleCount + copies }, (_, at) => sourceArticle(at));
      const found = all.filter(({ title, key }) => `${title} ${key}`.includes(search));
      const copy = found.filter(({ fate }) => fate === 'copy').length;
      const counts = { findable: found.length - copy, archived: 0, copy, gone: 0 };
      return { total: found.length, counts, articles: found.slice(offset, offset + limit) };
    },
    exportLedger: async () => ({ entries: entries.length }),
    retrySource: async ({ id, password }) => {
      const { code } = entries.find((entry) => entry.id === id) ?? {};
      return code === 'SOURCE_ENCRYPTED' && password !== 'strom' ? failing(id, code) : change(id, 'added');
    },
    decideTwin: async ({ id, decision }) =>
      change(id, { leave: 'skipped', keepBoth: 'added', replace: 'updated' }[decision] as SourceOutcome),
    importRecords: async () => records,
    rollBackImport: async ({ importId }) => {
      records = records.map((record) =>
        record.id === importId ? { ...record, phase: 'rolledBack' } : record,
      );
      return { removed: 412, restored: 31, kept: 2, already: 0, cancelled: false };
    },
    repeatImport: async () => report,
    searchTest: async () => [
      {
        text: 'Wie lässt sich der Stromvertrag beim Umzug mitnehmen?',
        rank: 1,
        likelihood: likelihood(0.91),
      },
      { text: 'Zählerstand am Auszugstag', rank: 2, likelihood: likelihood(0.64) },
      { text: 'Nachsendeadresse angeben' },
    ],
    previewTable: async ({ sheet = 'Kontakte', headerRow = 1 }) => ({
      ...{ sheets: ['Kontakte', 'Archiv'], columns: ['Nr', 'Netzbetreiber', 'Gebiet', 'Hotline', 'Stand'] },
      rows: [
        ['1', 'Netz Nord GmbH', 'Kiel, Neumünster', '0431 000 111', '2026'],
        ['2', 'Stadtnetze Mitte', 'Hannover, Celle', '0511 000 222', '2025'],
        ['3', 'Alpennetz AG', 'Kempten', '0831 000 333', '2026'],
      ],
      map: { sheet, headerRow, id: 'Nr', title: 'Netzbetreiber', body: ['Gebiet', 'Hotline'] },
    }),
    viewSource: async ({ id, page = 0 }) =>
      viewOf(
        entries.find((entry) => entry.id === id),
        page,
      ),
    mapTable: async ({ id }) => change(id, 'added'),
    watchedFolders: async () => folders,
    watchFolder: async ({ token, polling = false }) => {
      folders = [...folders, { id: token, label: token, state: 'looking', articles: 0, polling }];
      return { id: token };
    },
    unwatchFolder: async ({ id }) => {
      folders = folders.filter((folder) => folder.id !== id);
      return {};
    },
    webSources: async () => web,
    addWebSource: async ({ url, kind }) => {
      if (!/^https?:\/\//.test(url)) throw new TablettError('WEB_ADDRESS_REFUSED', { url, reason: 'scheme' });
      web = [
        ...web,
        { id: url, label: url, url, kind, state: 'looking', articles: 0, hasCredentials: false },
      ];
      return { id: url };
    },
    refreshWebSource: async () => report,
    removeWebSource: async ({ id }) => {
      web = web.filter((source) => source.id !== id);
      return {};
    },
  };
}

function longTable({ code: _code, ...entry }: LedgerEntry, articles: number): LedgerEntry {
  const copies = Math.floor(articles / 100);
  const articleIds = [articleId('umzug-strom'), articleId('abschlag')];
  return { ...entry, outcome: 'added', articleIds, articles, articleCount: articles - copies, copies };
}

/** Every hundredth row is a copy. */
function sourceArticle(at: number): SourceArticle {
  const own = { articleId: articleId(`row-${at}`), title: `Netzbetreiber ${at}`, key: `${at}` };
  if (at % 100 !== 99) return { ...own, fate: 'findable', passages: 1 };
  const twin = { articleId: articleId('abschlag'), title: own.title, source: 'Wissen/netze.csv#1', share: 1 };
  return { ...own, fate: 'copy', passages: 0, twin };
}

/** Three pages each: drawn ones of what is drawn, words of all others. */
function viewOf(entry: LedgerEntry | undefined, page: number): SourceView {
  if (!entry) throw new TablettError('SOURCE_MISSING');
  if (entry.code === 'SOURCE_ENCRYPTED') throw new TablettError('SOURCE_ENCRYPTED');
  const place = { pages: 3, page: Math.min(page, 2) };
  if (entry.format === 'pdf' || entry.format === 'tiff') {
    const bytes = new Uint8Array([1]);
    return {
      ...place,
      shown: { kind: 'picture', mediaType: 'image/webp', bytes, width: 1131, height: 1600 },
    };
  }
  if (entry.format === 'xlsx')
    return {
      ...{ ...place, name: 'Kontakte' },
      shown: { kind: 'text', form: 'cells', text: 'Nr\tNetzbetreiber\n1\tNetz Nord GmbH' },
    };
  const form = entry.format === 'md' ? 'code' : 'plain';
  return { ...place, shown: { kind: 'text', form, text: `Seite ${place.page + 1}: Adresse prüfen.` } };
}

const report = {
  ...{ files: 0, articles: 0, chunks: 0, unchanged: 0, skipped: 0, failed: 0, failures: [] },
  ...{ seconds: 1, cancelled: false, resumed: false },
};

function failing(source: string, code: 'SOURCE_ENCRYPTED') {
  const failure = { source, outcome: 'failed' as const, articles: 0, chunks: 0, code };
  return { ...report, files: 1, failed: 1, failures: [failure] };
}

function countsOf(entries: readonly LedgerEntry[]): Record<SourceOutcome, number> {
  const counts = Object.fromEntries(sourceOutcomes.map((outcome) => [outcome, 0]));
  for (const { outcome } of entries) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts as Record<SourceOutcome, number>;
}

function recordsOf(entries: readonly LedgerEntry[], nowMs: number, phase: ImportRecord['phase']): Records {
  const articles = entries.reduce((sum, entry) => sum + entry.articles, 0);
  const older = { ...countsOf([]), added: 9218, unchanged: 0, failed: 12, skipped: 31 };
  const latest = {
    id: 'i2',
    origin: 'files' as const,
    label: 'Wissen',
    startedAtMs: nowMs - 12 * minuteMs,
    phase,
  };
  return [
    {
      ...{ ...latest, counts: countsOf(entries), articles, chunks: articles * 5 },
      ...(!['running', 'paused', 'rollingBack'].includes(phase) && { endedAtMs: nowMs - minuteMs }),
    },
    {
      ...{ id: 'i1', origin: 'watched', label: 'Wissen', startedAtMs: nowMs - 3 * 86_400_000 },
      ...{ endedAtMs: nowMs - 3 * 86_400_000 + 9 * minuteMs, phase: 'done', counts: older },
      ...{ articles: 9731, chunks: 61_204 },
    },
  ];
}

const orders: Readonly<Record<NonNullable<Listing['sort']>, (a: LedgerEntry, b: LedgerEntry) => number>> = {
  latest: (a, b) => b.atMs - a.atMs,
  name: (a, b) => nameOf(a).localeCompare(nameOf(b), 'de'),
  outcome: (a, b) => sourceOutcomes.indexOf(a.outcome) - sourceOutcomes.indexOf(b.outcome),
  changed: (a, b) => (b.changedAtMs ?? 0) - (a.changedAtMs ?? 0),
};

const nameOf = ({ source }: LedgerEntry): string => source.split('/').at(-1) ?? source;

function listed(all: readonly LedgerEntry[], input: Listing) {
  const { outcome, importId, search = '', sort = 'latest', offset = 0, limit = 200 } = input;
  const words = search.toLowerCase();
  const inScope = all.filter(
    (entry) =>
      (!importId || entry.importId === importId) &&
      (entry.source.toLowerCase().includes(words) || (entry.code ?? '').toLowerCase().includes(words)),
  );
  const chosen = inScope.filter((entry) => !outcome || entry.outcome === outcome).sort(orders[sort]);
  return { total: chosen.length, counts: countsOf(inScope), entries: chosen.slice(offset, offset + limit) };
}
