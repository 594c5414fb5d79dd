// What two texts say differently: line beside line, and in changed lines word by word.
// Pure; knows letters, not what the texts are.
import { diffArrays } from 'diff';
import { pairLines } from './pairLines';

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One line of either text, or a changed pair; a side that has nothing here is undefined. */
export interface DiffRow {
  readonly left: readonly DiffPart[] | undefined;
  readonly right: readonly DiffPart[] | undefined;
  readonly same: boolean;
}

/** Comparing stops after this long, ms, and takes the rest as different: texts may be huge and unlike. */
const timeout = 400;

/** Rows in order; the left sides joined by line breaks give `left`, the right sides `right`. */
export function diffRows(left: string, right: string): readonly DiffRow[] {
  const before = left.split('\n');
  const after = right.split('\n');
  const runs = diffArrays(before, after, { timeout }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const rows: DiffRow[] = [];
  let removed: readonly string[] = [];
  for (const { value, removed: gone, added } of [...runs, { value: [], removed: false, added: false }]) {
    if (gone) {
      removed = [...removed, ...value];
      continue;
    }
    rows.push(...changedRows(removed, added ? value : []));
    removed = [];
    if (!added) rows.push(...value.map(sameRow));
  }
  return rows;
}

/** Words of one line against those of another. `same` and `removed` give `left`, `same` and `added` give `right`. */
export function diffWords(left: string, right: string): readonly DiffPart[] {
  const changes = diffArrays([...wordsOf(left)], [...wordsOf(right)], { timeout });
  if (!changes) return [part('removed', left), part('added', right)];
  return joined(
    changes.map(({ value, removed, added }) =>
      part(removed ? 'removed' : added ? 'added' : 'same', value.join('')),
    ),
  );
}

/** Words, numbers with what belongs to them (`5,00`, `14:30`), single spaces and signs; joined they give the line. */
export function wordsOf(line: string): readonly string[] {
  return line.match(/\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+|\s+|./gu) ?? [];
}

/** A lone space between two changes is part of them: one mark is read more easily than two. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const flat = parts.flatMap((each, at): readonly DiffPart[] => {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const lone = each.kind === 'same' && each.text.trim() === '' && before && after;
    return lone ? [part('removed', each.text), part('added', each.text)] : [each];
  });
  return (['removed', 'added'] as const).reduce(mergeKind, flat);
}

/** Neighbours of one kind become one, as seen on the side that shows them. */
function mergeKind(parts: readonly DiffPart[], kind: 'removed' | 'added'): readonly DiffPart[] {
  const merged: DiffPart[] = [];
  let last = -1;
  for (const each of parts) {
    if (each.kind === 'same') last = -1;
    if (each.kind === kind && last >= 0) {
      merged[last] = part(kind, merged[last]!.text + each.text);
      continue;
    }
    if (each.kind === kind) last = merged.length;
    merged.push(each);
  }
  return merged;
}

/** Each line beside the one it came from; the others alone. */
function changedRows(left: readonly string[], right: readonly string[]): readonly DiffRow[] {
  return pairLines(left, right).map(([one, other]): DiffRow => {
    if (one === undefined) return { left: undefined, right: [part('added', other ?? '')], same: false };
    if (other === undefined) return { left: [part('removed', one)], right: undefined, same: false };
    const parts = diffWords(one, other);
    return {
      left: parts.filter(({ kind }) => kind !== 'added'),
      right: parts.filter(({ kind }) => kind !== 'removed'),
      same: false,
    };
  });
}

function sameRow(line: string): DiffRow {
  return { left: [part('same', line)], right: [part('same', line)], same: true };
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text };
}
