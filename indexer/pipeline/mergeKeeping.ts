// How an article is kept after its source was read again: what people set survives, what the source claims wins.
// Pure; asks nobody.
import { importedKeeping, type Keeping } from '../../knowledge/vocabulary/keeping';

/**
 * `stored`: as it was kept until now · `taken`: as extraction made it · `claims`: what the source says itself, in a file
 * that has changed. Certainty of recognition, and whether its time is told, are always those of the present reading.
 */
export function mergeKeeping(
  stored: Keeping | undefined,
  taken: Keeping | undefined,
  claims: Partial<Keeping> = differences(taken),
): Keeping | undefined {
  if (!stored) return taken;
  const { recognition: _recognised, dated: _dated, ...kept } = stored;
  const { recognition, dated } = taken ?? {};
  return {
    ...{ ...kept, ...claims, master: stored.master },
    ...(recognition !== undefined && { recognition }),
    ...(dated && { dated }),
  };
}

/** Where a keeping differs from that of a source that says nothing of itself. */
function differences(taken: Keeping | undefined): Partial<Keeping> {
  const entries = Object.entries(taken ?? {}) as [keyof Keeping, unknown][];
  const usual = (key: keyof Keeping) => JSON.stringify(importedKeeping[key]);
  return Object.fromEntries(entries.filter(([key, value]) => JSON.stringify(value) !== usual(key)));
}
