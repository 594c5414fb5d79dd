// What two texts say differently: line beside line, and in changed lines word by word.
// Pure; knows letters, not what the texts are.
import { diffArrays, diffWordsWithSpace } from 'diff';

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
    rows.push(...pairLines(removed, added ? value : []));
    removed = [];
    if (!added) rows.push(...value.map(sameRow));
  }
  return rows;
}

/** Words of one line against those of another. `same` and `removed` give `left`, `same` and `added` give `right`. */
export function diffWords(left: string, right: string): readonly DiffPart[] {
  const changes = diffWordsWithSpace(left, right, { timeout });
  if (!changes) return [part('removed', left), part('added', right)];
  return changes.map(({ value, removed, added }) =>
    part(removed ? 'removed' : added ? 'added' : 'same', value),
  );
}

function pairLines(left: readonly string[], right: readonly string[]): readonly DiffRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at): DiffRow => {
    const [one, other] = [left[at], right[at]];
    if (one === undefined) return { left: undefined, right: [part('added', other!)], same: false };
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
