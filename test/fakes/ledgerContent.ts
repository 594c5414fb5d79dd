// Invented sources for the fake ledger: every outcome, every kind of trouble, as many rows as are asked for.
// Content only; the same number always gives the same row.
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { LedgerEntry, LedgerStep } from '../../knowledge/vocabulary/ledger';

const topics = [
  'Abschlag',
  'Umzug',
  'Zaehlerstand',
  'Mahnung',
  'Tarifwechsel',
  'Einspeisung',
  'Stoerung',
  'Vertrag',
];
const kinds = ['senken', 'Auszug', 'FAQ', 'Ablauf', 'Kunden', 'Vorlage', 'Fristen', 'Sonderfall'];
const formats = ['docx', 'pdf', 'html', 'md', 'pptx', 'eml'];
const dayMs = 86_400_000;

interface Sketch {
  readonly source: string;
  readonly format: string;
  readonly outcome: LedgerEntry['outcome'];
  readonly articles?: number;
  readonly ageDays: number;
  readonly code?: ErrorCode;
  readonly recognition?: number;
  readonly share?: number;
  readonly english?: true;
}

/** The first rows: those of the design's picture, then one of each trouble. */
const sketches: readonly Sketch[] = [
  {
    source: 'Wissen/Einspeisung/Einspeisung_EEG_2023.pdf',
    format: 'pdf',
    outcome: 'added',
    articles: 3,
    ageDays: 30,
  },
  {
    source: 'Wissen/Umzug/umzug_strom_mitnahme_v7.docx',
    format: 'docx',
    outcome: 'added',
    articles: 1,
    ageDays: 12,
  },
  {
    source: 'Wissen/Abrechnung/abschlag-anpassen.html',
    format: 'html',
    outcome: 'updated',
    articles: 1,
    ageDays: 20,
  },
  {
    ...{ source: 'Wissen/Abrechnung/Alt/Abschlag anpassen (Kopie).docx', format: 'docx' },
    ...{ outcome: 'duplicate', ageDays: 32, share: 0.97 },
  },
  {
    source: 'Wissen/Preise/Preisblatt_2019.pdf',
    format: 'pdf',
    outcome: 'skipped',
    ageDays: 2500,
    code: 'SOURCE_EMPTY',
  },
  {
    ...{ source: 'Wissen/Scans/scan_0417.pdf', format: 'pdf', outcome: 'failed', ageDays: 60 },
    code: 'SOURCE_NO_TEXT_LAYER',
  },
  {
    source: 'Wissen/Zahlung/sepa_ruecklastschrift.md',
    format: 'md',
    outcome: 'added',
    articles: 1,
    ageDays: 109,
  },
  {
    source: 'Wissen/Stoerung/Störung_Hotline_Nacht.docx',
    format: 'docx',
    outcome: 'added',
    articles: 3,
    ageDays: 26,
  },
  {
    ...{ source: 'Wissen/Umzug/moving_house_customer.docx', format: 'docx', outcome: 'added' },
    ...{ articles: 1, ageDays: 163, english: true },
  },
  {
    source: 'Wissen/Abrechnung/Jahresrechnung_erklärt.pptx',
    format: 'pptx',
    outcome: 'added',
    articles: 6,
    ageDays: 307,
  },
  {
    source: 'Wissen/Team/Urlaubsplan_Q4.xlsx',
    format: 'xlsx',
    outcome: 'failed',
    ageDays: 49,
    code: 'SOURCE_COLUMNS',
  },
  {
    source: 'Wissen/Mahnung/Mahnstufen_2026.pdf',
    format: 'pdf',
    outcome: 'updated',
    articles: 1,
    ageDays: 53,
  },
  {
    source: 'Wissen/Vorlagen/Vollmacht_Muster.pdf',
    format: 'pdf',
    outcome: 'failed',
    ageDays: 80,
    code: 'SOURCE_ENCRYPTED',
  },
  {
    source: 'Wissen/Zahlung/guthaben_auszahlen.html',
    format: 'html',
    outcome: 'added',
    articles: 1,
    ageDays: 31,
  },
  {
    ...{ source: 'Wissen/Scans/Netzanschluss_1998.tiff', format: 'tiff', outcome: 'added' },
    ...{ articles: 1, ageDays: 9000, recognition: 0.61 },
  },
  {
    source: 'Wissen/Tarif/Tarifwechsel_FAQ.docx',
    format: 'docx',
    outcome: 'unchanged',
    articles: 4,
    ageDays: 14,
  },
  {
    source: 'Wissen/Netz/Netzbetreiber_Kontakte.xlsx',
    format: 'xlsx',
    outcome: 'added',
    articles: 212,
    ageDays: 42,
  },
  {
    source: 'Wissen/Alt/kuendigung_2017.doc',
    format: 'doc',
    outcome: 'failed',
    ageDays: 3300,
    code: 'SOURCE_UNSUPPORTED',
  },
  { source: 'Wissen/Alt/aktion_sommer.html', format: 'html', outcome: 'removed', ageDays: 400 },
];

export function ledgerRows(total: number, nowMs: number, importId: string): readonly LedgerEntry[] {
  return Array.from({ length: total }, (_, at) =>
    entryOf(sketches[at] ?? madeUp(at), { at, nowMs, importId }),
  );
}

function madeUp(at: number): Sketch {
  const topic = topics[at % topics.length]!;
  const kind = kinds[Math.floor(at / 7) % kinds.length]!;
  const format = formats[at % formats.length]!;
  const source = `Wissen/${topic}/${topic}_${kind}_${String(at).padStart(5, '0')}.${format}`;
  const ageDays = (at * 37) % 900;
  if (at % 29 === 0) return { source, format, outcome: 'duplicate', ageDays, share: 0.9 + (at % 10) / 100 };
  if (at % 97 === 0) return { source, format, outcome: 'failed', ageDays, code: 'SOURCE_DAMAGED' };
  if (at % 41 === 0) return { source, format, outcome: 'skipped', ageDays, code: 'SOURCE_EMPTY' };
  return { source, format, outcome: at % 17 === 0 ? 'updated' : 'added', articles: 1 + (at % 3), ageDays };
}

interface Place {
  readonly at: number;
  readonly nowMs: number;
  readonly importId: string;
}

function entryOf(sketch: Sketch, { at, nowMs, importId }: Place): LedgerEntry {
  const { source, format, outcome, articles = 0, ageDays, code, recognition, share, english } = sketch;
  const isRead = outcome !== 'failed' && code === undefined;
  return {
    ...{ id: `q${at}`, importId, source, outcome, articles, format, atMs: nowMs - at * 40 },
    ...{
      chunks: articles * 5,
      sizeBytes: 20_000 + ((at * 7919) % 900_000),
      changedAtMs: nowMs - ageDays * dayMs,
    },
    articleIds: Array.from({ length: Math.min(articles, 50) }, (_, n) =>
      articleId(n === 0 ? 'umzug-strom' : 'abschlag'),
    ),
    steps: stepsOf(sketch, isRead),
    ...(isRead && { language: english ? ('en' as const) : ('de' as const) }),
    ...(code && { code }),
    ...(recognition !== undefined && { recognition }),
    ...(share !== undefined && {
      twin: {
        ...{ articleId: articleId('abschlag'), title: 'Abschlag nach Preisanpassung senken', share },
        source: 'Wissen/Abrechnung/abschlag-anpassen.html',
      },
    }),
  };
}

function stepsOf({ outcome, recognition, articles = 0 }: Sketch, isRead: boolean): readonly LedgerStep[] {
  const read: LedgerStep = { name: 'read', ms: 300 };
  if (!isRead) return [read];
  const extracted: LedgerStep = { name: 'extracted', ms: 40, count: 412 };
  const recognised: LedgerStep[] =
    recognition === undefined ? [] : [{ name: 'recognised', ms: 8200, count: 2 }];
  const compared: LedgerStep = { name: 'compared', ms: 3 };
  if (outcome === 'duplicate') return [read, extracted, compared];
  return [
    ...[read, extracted, ...recognised, compared],
    ...[
      { name: 'chunked', count: articles * 5 } as const,
      { name: 'embedded', ms: 420, count: articles * 5 } as const,
    ],
    { name: 'searchable', count: articles },
  ];
}
