// Starts and follows imports; goes on following when the import view is closed.
// Paths never come here: only tokens the shell has given.
import { useReducer } from 'react';
import type { Outcome } from '../../knowledge/contract/defineCall';
import type { SourceToken } from '../../knowledge/contract/shellCalls';
import { type ImportRun, noImport, reduceImport } from './importRun';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { usePageEvents } from './usePageEvents';

export interface ImportView {
  readonly run: ImportRun;
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
  readonly takeSample: () => void;
  readonly takeDropped: (files: readonly File[]) => void;
  readonly cancel: () => void;
  /** Has a paused one go on. */
  readonly goOn: () => void;
}

export function useImport(): ImportView {
  const [run, step] = useReducer(reduceImport, noImport);
  usePageEvents((event) => {
    if (event.name === 'importProgress') step({ kind: 'progressed', progress: event.payload });
    if (event.name === 'importResumed') step({ kind: 'resumed' });
    if (event.name === 'importFinished') step({ kind: 'finished', report: event.payload });
    if (event.name === 'statusChanged' && !event.payload.importRunning) step({ kind: 'stopped' });
  });
  const start = async (chosen: Promise<Outcome<SourceToken | null>>) => {
    const source = await settle(chosen);
    if (!source.ok) return step({ kind: 'failed', code: source.code });
    if (source.value === null) return;
    step({ kind: 'started' });
    const outcome = await settle(pageApi().importSources({ token: source.value.token }));
    if (!outcome.ok) step({ kind: 'failed', code: outcome.code });
    else step({ kind: 'finished', report: outcome.value });
  };
  return {
    run,
    chooseFiles: () => void start(pageApi().chooseFiles({})),
    chooseFolder: () => void start(pageApi().chooseFolder({})),
    takeSample: () => void start(pageApi().sampleSource({})),
    takeDropped: (files) => void start(pageApi().takeDroppedFiles(files)),
    cancel: () => void settle(pageApi().cancelImport({})),
    goOn: () => void settle(pageApi().pauseImport({ paused: false })),
  };
}
