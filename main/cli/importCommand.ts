// `import PATH…`: files, folders and globs into the base, with progress on stderr and the account on stdout.
// What an import does is the engine's business; an interruption ends it in good order.
import type { ImportProgress, ImportReport, SourceReport } from '../../knowledge/vocabulary/importReport';
import { interruptible, noteEnding } from './interruptible';
import { printJson, printLine } from './output';
import { type CommonOptions, withEngine } from './withEngine';

/** Exit code 1 where a source failed or it was cancelled (Ctrl-C); what was read is kept. */
export async function importCommand(paths: readonly string[], options: CommonOptions): Promise<void> {
  const cancel = new AbortController();
  const { signal } = cancel;
  const importing = () =>
    withEngine(options, (engine) => engine.importPaths(paths, signal), {
      signal,
      onEvent: ({ name, payload }) => {
        if (name === 'importProgress' && process.stderr.isTTY) showProgress(payload as ImportProgress);
      },
    });
  const report = await interruptible(() => cancel.abort(), importing);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (options.json) printJson(jsonOf(report));
  else printReport(report);
  noteEnding(report);
}

function jsonOf({
  files,
  articles,
  chunks,
  skipped,
  unchanged,
  failed,
  duplicates,
  failures,
  seconds,
  cancelled,
}: ImportReport) {
  // `skipped` counts every source that needed no work: unchanged ones and files of a kind that is not read.
  const named = failures.map((failure) => ({
    source: failure.source,
    code: failure.code,
    message: told(failure),
  }));
  return {
    files,
    articles,
    chunks,
    skipped: skipped + unchanged,
    unchanged,
    failed,
    ...(duplicates && { duplicates }),
    failures: named,
    seconds,
    cancelled,
  };
}

function showProgress({
  filesDone,
  filesTotal,
  chunksDone,
  chunksPerSecond,
  secondsLeft,
}: ImportProgress): void {
  const left = secondsLeft === undefined ? '' : `, ${Math.ceil(secondsLeft)} s left`;
  const rate = chunksPerSecond.toFixed(0);
  process.stderr.write(`\r\u001b[K${filesDone}/${filesTotal} files, ${chunksDone} chunks, ${rate}/s${left}`);
}

function printReport(report: ImportReport): void {
  const { files, articles, chunks, unchanged, skipped, failed, seconds, duplicates = 0 } = report;
  const copies = duplicates > 0 ? `${duplicates} left out as copies, ` : '';
  printLine(
    `${files} files: ${articles} articles in ${chunks} chunks imported, ${unchanged} unchanged, ${copies}${skipped} skipped, ${failed} failed (${seconds.toFixed(1)} s).`,
  );
  if (report.cancelled) printLine('Cancelled; what was done is kept.');
  for (const failure of report.failures) process.stderr.write(`${told(failure)}\n`);
}

/** "CODE: text"; the text names the source. */
function told({ source, code, message = source }: SourceReport): string {
  return code === undefined || message.startsWith(code) ? message : `${code}: ${message}`;
}
