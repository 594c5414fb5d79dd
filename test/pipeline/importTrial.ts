// What the import tests share: a small knowledge base on the disk, an import with counted embedding, a store's content.
// Knows the pipeline by its one call; works with any WritableStore.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { estimateTokens } from '../../indexer/embed/openTokenCounter';
import type { ImportOptions } from '../../indexer/pipeline/importOptions';
import { importSources } from '../../indexer/pipeline/importSources';
import { localPreparer } from '../../indexer/pipeline/localPreparer';
import type { Preparer } from '../../indexer/pipeline/preparer';
import type { Embedder, WritableStore } from '../../knowledge/ports';
import { chunkId } from '../../knowledge/vocabulary/ids';
import type { ImportProgress, ImportReport } from '../../knowledge/vocabulary/importReport';
import { hashEmbedder } from '../fakes/hashEmbedder';

export const trialFingerprint = 'hash-384-1 | test';

/** An embedder that counts passages, and may be slow or fail. */
export function countingEmbedder(onPassage: () => Promise<void> | void = () => {}) {
  const inner = hashEmbedder();
  const counted = { passages: 0 };
  const embedder: Embedder = {
    ...inner,
    embedPassage: async (passage, signal) => {
      counted.passages += 1;
      await onPassage();
      return inner.embedPassage(passage, signal);
    },
  };
  return { embedder, counted };
}

export interface Trial {
  readonly report: ImportReport;
  readonly progress: readonly ImportProgress[];
  /** Passages embedded by this import. */
  readonly embedded: number;
}

export interface TrialOptions extends Omit<ImportOptions, 'onProgress'> {
  /** The wall clock at the start of the import; default: long before any file was written, so that each is read. */
  readonly nowMs?: number;
  readonly fingerprint?: string;
  readonly preparer?: Preparer;
  readonly onPassage?: () => Promise<void> | void;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Imports once. The clock runs fast, so that every step tells its progress. */
export async function runImport(
  store: WritableStore,
  paths: readonly string[],
  options: TrialOptions = {},
): Promise<Trial> {
  const { embedder, counted } = countingEmbedder(options.onPassage);
  let { nowMs = 1_700_000_000_000 } = options;
  const clock = { monotonicMs: () => (nowMs += 250), nowMs: () => nowMs };
  const progress: ImportProgress[] = [];
  const { fingerprint = trialFingerprint, preparer = localPreparer(estimateTokens) } = options;
  const report = await importSources(
    paths,
    { store, embedder, clock, fingerprint, preparer },
    {
      ...options,
      onProgress: (step) => {
        progress.push(step);
        options.onProgress?.(step);
      },
    },
  );
  return { report, progress, embedded: counted.passages };
}

/** Writes files by relative path; folders are made. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Chunks that an article of the tests can have at most. */
const mostChunks = 60;

/** Everything that an import decides, without times: a line an article, sorted, so that two stores can be compared. */
export async function contentOf(store: WritableStore): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const head of store.listArticles()) {
    const ids = Array.from({ length: mostChunks }, (_, at) => chunkId(head.id, at));
    const chunks = await store.chunks(ids);
    const { title, source, contentHash, language } = head;
    const parts = chunks.map(({ text, terms, sentences }) => [text, terms, sentences.length]);
    lines.push(JSON.stringify([source, title, language, contentHash, parts]));
  }
  return lines.sort();
}

/** Sources of all articles, sorted; `folder` is cut off. */
export async function sourcesOf(store: WritableStore, folder: string): Promise<readonly string[]> {
  const sources: string[] = [];
  for await (const { source } of store.listArticles()) sources.push(source.replace(`${folder}/`, ''));
  return sources.sort();
}

const sentence = (topic: string, at: number) =>
  `Zum Thema ${topic} gilt in Fall ${at}, dass Sie uns den Beleg binnen zwei Wochen schicken und die Kundennummer nennen.`;

/** A text of several chunks. */
export function longText(topic: string, paragraphs: number): string {
  return Array.from(
    { length: paragraphs },
    (_, at) =>
      `## ${topic} ${at}\n\n${[0, 1, 2, 3].map((more) => sentence(topic, at * 10 + more)).join(' ')}`,
  ).join('\n\n');
}

export const mixedFiles: Readonly<Record<string, string>> = {
  'umzug.md': `# Umzug melden\n\n${longText('Umzug', 6)}`,
  'rechnung/abschlag.html':
    '<html lang="de"><head><title>Abschlag</title></head><body><h1>Abschlag senken</h1><p>Den Abschlag senken Sie im Portal unter Zahlungen.</p><script>alert(1)</script></body></html>',
  'rechnung/mahnung.txt': 'Mahnung erhalten\n\nZahlen Sie den offenen Betrag binnen einer Woche.',
  'fragen.csv':
    'id;titel;text\nf1;Zähler ablesen;Lesen Sie alle Stellen vor dem Komma ab.\nf2;Zähler defekt;Rufen Sie die Störungsnummer an.\n',
  'artikel.jsonl':
    '{"id":"a1","title":"Wärmestrom","text":"Wärmestrom braucht einen eigenen Zähler."}\n{"id":"a2","title":"","text":"Moving house: tell us your new address and the day you move, then read the meter."}\n',
};
/** Articles in `mixedFiles`. */
export const mixedArticles = 7;
