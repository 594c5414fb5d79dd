// Examines the whole base: store, word search, vector index, latest backup, source files; puts right what can be made anew.
// Knows the parts by their ports; each check costs a reading, none writes unless asked to repair.
import { join } from 'node:path';
import { reembedArticles } from '../../../indexer/pipeline/reembedArticles';
import { TablettError } from '../../../knowledge/errors/tablettError';
import type { CheckFinding, CheckUp } from '../../../knowledge/vocabulary/checkUp';
import { type ArticleId, articleOfChunk, type ChunkId } from '../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../compose';
import { importPorts } from '../importPorts';
import { checkSources } from './checkSources';
import { backupFolder, keptBackups } from './dailyBackup';

export type CheckedParts = Pick<
  EngineParts,
  'store' | 'lexicalIndex' | 'seat' | 'clock' | 'preparer' | 'afterImport'
> & { readonly dataDir: string };

export interface CheckOptions {
  /** Needs the model for articles and vectors. */
  readonly repair: boolean;
  readonly signal?: AbortSignal;
}

const mostExamples = 5;
/** Words that are too common say nothing of one chunk: LanceDB gives the best of them only. */
const rareEnough = 50;
/** Looking up one word takes some milliseconds. */
const chunksAsked = 200;

/** Fails with STORE_DAMAGED where a table cannot be read at all, and with CANCELLED. */
export async function checkBase(parts: CheckedParts, options: CheckOptions): Promise<CheckUp> {
  const findings: CheckFinding[] = [];
  for (const check of [checkArticles, checkWords, checkMeaning, checkBackups]) {
    goOn(options);
    findings.push(await check(parts, options));
  }
  findings.push(await checkSources(parts.store, () => goOn(options)));
  return { atMs: parts.clock.nowMs(), findings };
}

/** Fails with CANCELLED. */
function goOn({ signal }: CheckOptions): void {
  if (signal?.aborted) throw new TablettError('CANCELLED');
}

async function checkArticles(parts: CheckedParts, options: CheckOptions): Promise<CheckFinding> {
  const { repair, signal } = options;
  const { store } = parts;
  const examined = store.articleCount;
  const faulty: ArticleId[] = [];
  for await (const { articleId } of store.examine(signal)) faulty.push(articleId);
  goOn(options);
  const examples = await sourcesOf(faulty.slice(0, mostExamples), parts);
  if (faulty.length === 0 || !repair)
    return { check: 'articles', examined, faults: faulty.length, repaired: 0, examples };
  await parts.store.forgetRead();
  const readable = await readableOf(faulty, parts);
  await reembedArticles(readable, importPorts(parts), { onDone: () => {}, ...(signal && { signal }) });
  let left = 0;
  for await (const _fault of store.examine(signal)) left += 1;
  goOn(options);
  return { check: 'articles', examined, faults: faulty.length, repaired: faulty.length - left, examples };
}

/** What can be cut and embedded anew: the article's own row is whole. The others need their source again. */
async function readableOf(ids: readonly ArticleId[], { store }: CheckedParts): Promise<readonly ArticleId[]> {
  const readable: ArticleId[] = [];
  for (const id of ids) {
    const article = await store.article(id).catch(() => undefined);
    if (article) readable.push(id);
  }
  return readable;
}

/** Samples chunks evenly and looks each up by its rarest word. */
async function checkWords(parts: CheckedParts, options: CheckOptions): Promise<CheckFinding> {
  const first = await lostWords(parts, options);
  const finding = { check: 'words', examined: first.examined, faults: first.lost.length } as const;
  const examples = await sourcesOf(first.lost.map(articleOfChunk), parts);
  if (first.lost.length === 0 || !options.repair) return { ...finding, repaired: 0, examples };
  await parts.store.rebuildWords();
  const { lost } = await lostWords(parts, options);
  return { ...finding, repaired: first.lost.length - lost.length, examples };
}

async function lostWords({ store, lexicalIndex }: CheckedParts, options: CheckOptions) {
  const lost: ChunkId[] = [];
  let examined = 0;
  let at = 0;
  const step = Math.max(1, Math.floor(store.chunkCount / chunksAsked));
  for await (const { id, terms } of store.chunkWords('all')) {
    at += 1;
    goOn(options);
    if (at % step !== 0) continue;
    const [rarest] = [...new Set(terms.split(' '))].sort(
      (a, b) => lexicalIndex.chunkFrequency(a) - lexicalIndex.chunkFrequency(b),
    );
    if (!rarest || lexicalIndex.chunkFrequency(rarest) > rareEnough) continue;
    examined += 1;
    const finds = await lexicalIndex.find([rarest], rareEnough * 2);
    if (!finds.some(({ chunkId }) => chunkId === id)) lost.push(id);
  }
  return { examined, lost };
}

/** Every chunk's own vector must be found under its id, and as itself. */
async function checkMeaning(
  { store, seat, ...parts }: CheckedParts,
  options: CheckOptions,
): Promise<CheckFinding> {
  const { repair } = options;
  const meaning = seat.answering;
  if (!meaning) return { check: 'meaning', examined: 0, faults: 0, repaired: 0, examples: [] };
  const { vectorIndex, fingerprint } = meaning;
  const wrong: ChunkId[] = [];
  let examined = 0;
  for await (const [id, vector] of store.chunkVectors(fingerprint)) {
    examined += 1;
    goOn(options);
    // The index keeps float32: only rounding may part them.
    if ((vectorIndex.cosine(vector, id) ?? 0) > 0.999) continue;
    wrong.push(id);
    if (repair) vectorIndex.upsert(id, vector);
  }
  if (repair && wrong.length > 0) await parts.afterImport();
  const examples = await sourcesOf(wrong.map(articleOfChunk), { store });
  return { check: 'meaning', examined, faults: wrong.length, repaired: repair ? wrong.length : 0, examples };
}

/** Only the latest: reading all of them through takes minutes. A broken one is replaced by tomorrow's. */
async function checkBackups({ dataDir, store }: CheckedParts): Promise<CheckFinding> {
  const [latest] = await keptBackups(dataDir);
  if (!latest) return { check: 'backups', examined: 0, faults: 0, repaired: 0, examples: [] };
  const whole = await store.isWhole(join(backupFolder(dataDir), latest.name));
  return {
    check: 'backups',
    examined: 1,
    faults: whole ? 0 : 1,
    repaired: 0,
    examples: whole ? [] : [latest.name],
  };
}

async function sourcesOf(
  ids: readonly ArticleId[],
  { store }: Pick<CheckedParts, 'store'>,
): Promise<readonly string[]> {
  const heads = await store.articleHeads([...new Set(ids)]);
  return heads.slice(0, mostExamples).map(({ source }) => source);
}
