// Which of the sources that a link may mean are there: as they are spelled, else in other upper and lower case.
// Pure; knows spellings, not what stands behind them, and no disk.
import { foldedSource } from './linkedSource';

/** Of `wanted`, in plain spelling, what is there, as it is spelled there: the likeliest first, exact spellings before all others. */
export type KnownSources = (wanted: readonly string[]) => Iterable<string>;

/**
 * `sources`: all that are there, in plain spelling. `Umzug.HTM` finds `umzug.htm`, as files written on a disk that ignores
 * case expect; where two sources differ in case only, another spelling means neither. Keys of rows keep their case.
 */
export function knownSources(sources: Iterable<string>): KnownSources {
  const spelled = new Set(sources);
  // Nearly every link is exact: folding all sources waits for the first that is not.
  let folded: ReadonlyMap<string, string | undefined> | undefined;
  return function* (wanted) {
    for (const source of wanted) if (spelled.has(source)) yield source;
    folded ??= byFolded(spelled);
    for (const source of wanted) {
      const found = spelled.has(source) ? undefined : folded.get(foldedSource(source));
      if (found !== undefined) yield found;
    }
  };
}

/** Undefined where a folded spelling stands for several sources. */
function byFolded(sources: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const source of sources) {
    const key = foldedSource(source);
    found.set(key, found.has(key) ? undefined : source);
  }
  return found;
}
