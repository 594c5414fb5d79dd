// Reads our own switches among those that belong to Chromium.
// Pure: knows nothing of what they lead to.

export interface CommandLine {
  /** What --data named, as given. */
  readonly dataFlag?: string;
  /** Start everything, say so in one line, and end: the packed app's own test. */
  readonly smoke: boolean;
}

/** Understands `--data DIR`, `--data=DIR` and `--smoke`; leaves everything else alone. */
export function readCommandLine(given: readonly string[]): CommandLine {
  // What follows the dashes came with a link or a file, and is no switch whatever it looks like.
  const end = given.indexOf('--');
  const args = end < 0 ? given : given.slice(0, end);
  const smoke = args.includes('--smoke');
  const joined = args.find((argument) => argument.startsWith('--data='));
  const at = args.indexOf('--data');
  const dataFlag = joined?.slice('--data='.length) ?? (at >= 0 ? args[at + 1] : undefined);
  return dataFlag ? { smoke, dataFlag } : { smoke };
}
