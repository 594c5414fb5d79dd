// How well twins and contradictions are found: the sample base beside edited copies of its Markdown articles.
// Runs the whole engine on a folder of its own.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { TwinPair } from '../../../knowledge/vocabulary/review';
import { printLine, printTable } from '../output';
import { sampleFolder } from '../sampleFolder';
import { withEngine } from '../withEngine';
import { workspaceCall } from '../workspaceCall';
import { type CopyKind, copyKinds, editedCopy } from './editedCopies';

interface Copy {
  readonly name: string;
  readonly of: string;
  readonly kind: CopyKind;
  readonly changedNumbers: number;
}

export async function measureTwins(folder: string): Promise<void> {
  const copies = await writeCopies(join(folder, 'copies'));
  await withEngine({ data: join(folder, 'base') }, async (engine) => {
    await engine.importPaths([sampleFolder(), join(folder, 'copies')]);
    const startMs = performance.now();
    const { pairs } = await workspaceCall(engine, 'twinPairs', { open: true, limit: 1000 });
    printLine(`${engine.status().articles} articles, survey ${(performance.now() - startMs).toFixed(0)} ms`);
    report(copies, pairs);
  });
}

/** A copy of each Markdown article, the kinds in turn; copies that came out equal are left out. */
async function writeCopies(folder: string): Promise<readonly Copy[]> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(sampleFolder(), { recursive: true });
  const files = entries.filter((file) => file.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(sampleFolder(), file), 'utf8')));
  const copies: Copy[] = [];
  for (const [at, of] of files.entries()) {
    const kind = copyKinds[at % copyKinds.length]!;
    const isEnglish = (file: string) => file.startsWith(`english${sep}`);
    const others = texts.filter((_, n) => n !== at && isEnglish(files[n]!) === isEnglish(of));
    const { text, changedNumbers } = editedCopy(kind, texts[at]!, others, at + 1);
    if (text === texts[at]) continue;
    const name = `copy-${at}.md`;
    await writeFile(join(folder, name), text);
    copies.push({ name, of, kind, changedNumbers });
  }
  return copies;
}

function report(copies: readonly Copy[], pairs: readonly TwinPair[]): void {
  const found = new Map<string, TwinPair>();
  let wrong = 0;
  for (const pair of pairs) {
    const sources = [pair.left.source, pair.right.source];
    const copy = copies.find(({ name }) => sources.some((source) => basename(source) === name));
    const isRight =
      copy && sources.some((source) => source.endsWith(`sample/${copy.of.replaceAll(sep, '/')}`));
    if (copy && isRight) found.set(copy.name, pair);
    else wrong += 1;
  }
  const rows = copyKinds.map((kind) => {
    const own = copies.filter((copy) => copy.kind === kind);
    const seen = own.flatMap(({ name }) => found.get(name) ?? []);
    const shares = seen.map(({ share }) => share);
    const least = shares.length > 0 ? Math.min(...shares).toFixed(2) : '';
    const contradicting = seen.filter(({ contradictions }) => contradictions.length > 0).length;
    return [kind, String(own.length), String(seen.length), least, String(contradicting)];
  });
  printTable([['copies', 'made', 'found', 'least share', 'with contradictions'], ...rows]);
  const numbers = copies.filter(({ kind }) => kind === 'numbers');
  const changed = numbers.reduce((sum, copy) => sum + copy.changedNumbers, 0);
  const told = numbers.reduce((sum, { name }) => sum + (found.get(name)?.contradictions.length ?? 0), 0);
  printLine(`Numbers changed ${changed}, told ${told}. Pairs that are no copies: ${wrong}.`);
}
