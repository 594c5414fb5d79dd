// Which variables of the parent's environment the engine process gets: an allow-list, never a copy.
// Knows nothing of processes.
import { allocatorVariables } from '../../indexer/threads/allocatorVariables';

/** Names passed on, each for a reason; compared without case, as Windows does. */
const allowedNames: Readonly<Record<string, string>> = {
  HOME: 'the usual data folder',
  USERPROFILE: 'the same on Windows',
  APPDATA: 'the same on Windows',
  LOCALAPPDATA: 'the same on Windows',
  TMPDIR: 'scratch files of the store',
  TMP: 'the same on Windows',
  TEMP: 'the same on Windows',
  PATH: 'Windows finds the libraries of native modules by it',
  SYSTEMROOT: 'without it Windows starts no process',
  WINDIR: 'the same, older name',
  LANG: 'language of the system',
  LC_ALL: 'language of the system',
  TZ: 'dates in articles',
};

/** Our own switches, and the desktop's rule for folders. */
const allowedPrefixes = ['SILBERTABLETT_', 'XDG_'] as const;

/** Leaves out everything not listed: no proxy, no NODE_OPTIONS, no token reaches the engine. */
export function childEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept: Record<string, string> = { ...allocatorVariables };
  for (const [name, value] of Object.entries(parent)) {
    const upper = name.toUpperCase();
    const allowed =
      Object.hasOwn(allowedNames, upper) || allowedPrefixes.some((prefix) => upper.startsWith(prefix));
    if (allowed && value !== undefined) kept[name] = value;
  }
  return kept;
}

/** What a process that only reads files gets: the time zone of dates, what Windows starts no process without. */
export function readerEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const names = ['TZ', 'SYSTEMROOT', 'WINDIR'];
  const kept = Object.entries(childEnvironment(parent)).filter(([name]) =>
    names.includes(name.toUpperCase()),
  );
  return { ...Object.fromEntries(kept), ...allocatorVariables };
}
