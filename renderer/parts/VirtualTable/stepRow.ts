// Where the arrow keys lead in a long list.
// Pure; knows keys and counts, not rows.

/** The row after `key` from row `at` (-1: none yet) among `total`; `page`: rows in sight. Undefined: not such a key. */
export function stepRow(key: string, at: number, total: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? total - 1 : at - 1,
    PageDown: at + Math.max(1, page - 1),
    PageUp: at - Math.max(1, page - 1),
    Home: 0,
    End: total - 1,
  };
  const next = steps[key];
  if (next === undefined) return undefined;
  return total === 0 ? -1 : Math.min(Math.max(0, next), total - 1);
}
