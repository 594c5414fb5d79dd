// How the sources of an import are to be read, as its note holds it: a crash must not forget that.
// Knows the note and the pipeline's options; reads nothing.
import type { ImportOptions } from '../../indexer/pipeline/importOptions';
import type { ImportJob } from './importJob';

export type NotedReading = Pick<ImportOptions, 'gone' | 'met' | 'standing' | 'reread' | 'nameOf'>;

/** What the note says; names are asked for now. */
export function notedReading(
  paths: readonly string[],
  { gone, met, standing, reread, nameOf }: NotedReading,
): Pick<ImportJob, 'gone' | 'met' | 'standing' | 'reread' | 'names'> {
  const named = paths.flatMap((path) => {
    const name = nameOf?.(path);
    return name === undefined ? [] : [[path, name]];
  });
  return {
    ...(gone && { gone: [...gone] }),
    ...(met && { met }),
    ...(standing && { standing }),
    ...(reread && { reread }),
    ...(named.length > 0 && { names: Object.fromEntries(named) }),
  };
}

export function readingOf({ gone, met, standing, reread, names }: ImportJob): NotedReading {
  return {
    ...(gone && { gone }),
    ...(met && { met }),
    ...(standing && { standing }),
    ...(reread && { reread }),
    ...(names && { nameOf: (path: string) => names[path] }),
  };
}
