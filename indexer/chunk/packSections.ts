// Pieces of an article → runs that fit the budget: sections whole where they fit, evenly parted where not.
// Pure arithmetic over token counts; knows no text.
import type { Atom } from './articleAtoms';

/** Pieces that stand together in one chunk. `tokens` is their sum. */
export interface Run {
  readonly atoms: readonly Atom[];
  readonly tokens: number;
}

/** A section or tail with less of the budget than this joins its neighbour where both fit. */
const smallShare = 0.35;

/** Costs of ending a chunk at a place, in shares of the budget that it may be off the even part instead. */
const costWithinBlock = 0.25;
const costAfterLead = 0.5;
const costWithinTable = 1.5;

/** A section: the headings that open it and all up to the next heading. */
export function splitIntoSections(atoms: readonly Atom[]): Run[] {
  const sections: Atom[][] = [];
  for (const atom of atoms) {
    const last = sections.at(-1);
    if (last && last[0]?.section === atom.section) last.push(atom);
    else sections.push([atom]);
  }
  return sections.map(runOf);
}

/** Runs in order, none above `maxTokens` as long as no piece is. */
export function packSections(sections: readonly Run[], maxTokens: number): Run[] {
  const all = runOf(sections.flatMap((section) => section.atoms));
  if (all.atoms.length === 0) return [];
  if (all.tokens <= maxTokens) return [all];
  const parts = sections.flatMap((section) => splitSection(section, maxTokens));
  return mergeSmall(parts, maxTokens);
}

/** Parts of a section of about equal size: as few as the budget allows, so that no tiny tail is left. */
function splitSection(section: Run, maxTokens: number): Run[] {
  const { atoms } = section;
  const parts: Run[] = [];
  let from = 0;
  let tokens = section.tokens;
  while (tokens > maxTokens && from < atoms.length - 1) {
    const target = tokens / Math.ceil(tokens / maxTokens);
    const part = runOf(atoms.slice(from, bestEnd(atoms, from, target, maxTokens)));
    parts.push(part);
    from += part.atoms.length;
    tokens -= part.tokens;
  }
  if (from < atoms.length) parts.push(runOf(atoms.slice(from)));
  return parts;
}

/** Index behind the last piece of the part that begins at `from`: the cheapest end near `target` within the budget. */
function bestEnd(atoms: readonly Atom[], from: number, target: number, maxTokens: number): number {
  let best = from + 1;
  let bestCost = Number.POSITIVE_INFINITY;
  let tokens = 0;
  for (let end = from + 1; end < atoms.length; end++) {
    const last = atoms[end - 1] as Atom;
    tokens += last.tokens;
    if (tokens > maxTokens && end > from + 1) break;
    const cost = Math.abs(tokens - target) / maxTokens + costOfEnd(last, atoms[end] as Atom);
    if (cost < bestCost) [best, bestCost] = [end, cost];
  }
  return best;
}

/** A heading is never the end, as long as anything else is possible. */
function costOfEnd(last: Atom, next: Atom): number {
  if (last.kind === 'heading') return 1_000;
  if (last.kind === 'row' && next.kind === 'row') return costWithinTable;
  if (last.leads) return costAfterLead;
  return last.block === next.block ? costWithinBlock : 0;
}

/** Joins neighbours where one of them is small and both fit; a bare heading waits for what follows it. */
function mergeSmall(parts: readonly Run[], maxTokens: number): Run[] {
  const small = maxTokens * smallShare;
  const merged: Run[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    const fits = before && before.tokens + part.tokens <= maxTokens;
    const bare = part !== parts.at(-1) && part.atoms.every((atom) => atom.kind === 'heading');
    if (fits && !bare && (before.tokens < small || part.tokens < small))
      merged[merged.length - 1] = runOf([...before.atoms, ...part.atoms]);
    else merged.push(part);
  }
  return merged;
}

/** The headings that all pieces have in common, outermost first. */
export function commonPath(atoms: readonly Atom[]): readonly string[] {
  const words = atoms.filter((atom) => atom.kind !== 'heading');
  const [first, ...others] = words.length > 0 ? words : atoms;
  if (!first) return [];
  const shared = others.reduce((count, atom) => {
    const differs = first.path.findIndex((name, level) => level < count && atom.path[level] !== name);
    return differs < 0 ? Math.min(count, atom.path.length) : differs;
  }, first.path.length);
  return first.path.slice(0, shared);
}

function runOf(atoms: readonly Atom[]): Run {
  return { atoms, tokens: atoms.reduce((sum, atom) => sum + atom.tokens, 0) };
}
