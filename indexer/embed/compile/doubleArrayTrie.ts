// Packs sorted byte strings into a double-array trie: one u32 per cell, read by UnigramTokenizer.
// Pure; knows nothing of pieces' meaning or of files.

/**
 * Cell layout: `base << 8 | label`. A node's child with byte b sits at `base ^ b` and carries label b; its value sits
 * at `base` itself under label 0 as `(value + 1) << 8`. An empty cell is 0. Each base is used once, so that the label
 * alone tells whose child a cell is.
 */
export type TrieCells = Uint32Array<ArrayBuffer>;

/** A sorted key: bytes without 0, and the value below 2^24 − 1 found under it. */
export interface TrieKey {
  readonly bytes: Uint8Array;
  readonly value: number;
}

/** Blocks of 256 cells that are still searched for room; older ones are nearly full (as in darts-clone). */
const openBlocks = 16;
/** Free cells tried per node before a block is opened; more saves little room and costs time. */
const mostTries = 512;

/** Builds the cells. `keys` must be sorted by bytes and distinct. Cell 0 is the root. */
export function buildTrie(keys: readonly TrieKey[]): TrieCells {
  const builder = new TrieBuilder();
  builder.place(keys, { first: 0, last: keys.length, depth: 0, cell: 0 });
  return builder.finish();
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  readonly cell: number;
}

interface Child {
  readonly label: number;
  readonly first: number;
  readonly last: number;
}

class TrieBuilder {
  private cells = new Uint32Array(1 << 16);
  private taken = new Uint8Array(1 << 16);
  private baseUsed = new Uint8Array(1 << 16);
  /** Untaken cells of the open blocks, ascending: searching all cells would take seconds. */
  private free: number[] = [];
  private end = 0;

  constructor() {
    this.grow();
    this.taken[0] = 1;
    // Base 0 would put a value cell on the root.
    this.baseUsed[0] = 1;
  }

  /** Depth first by an explicit list: keys may be long. */
  place(keys: readonly TrieKey[], root: Range): void {
    const open: Range[] = [root];
    for (let next = open.pop(); next; next = open.pop()) {
      const children = childrenOf(keys, next);
      const base = this.findBase(children);
      this.baseUsed[base] = 1;
      this.cells[next.cell] = ((base << 8) | (this.cells[next.cell]! & 255)) >>> 0;
      for (const child of children) {
        const cell = base ^ child.label;
        this.taken[cell] = 1;
        this.cells[cell] = child.label === 0 ? ((keys[child.first]!.value + 1) << 8) >>> 0 : child.label;
        if (child.label !== 0) open.push({ ...child, depth: next.depth + 1, cell });
      }
    }
  }

  finish(): TrieCells {
    return this.cells.slice(0, this.end);
  }

  private findBase(children: readonly Child[]): number {
    const first = children[0]!.label;
    let tries = 0;
    for (const cell of this.free) {
      if (this.taken[cell]) continue;
      if (++tries > mostTries) break;
      const base = cell ^ first;
      if (!this.baseUsed[base] && children.every(({ label }) => !this.taken[base ^ label])) return base;
    }
    this.grow();
    return (this.end - 256) ^ first;
  }

  /** Opens a block, closes the oldest, and forgets the cells that were taken meanwhile. */
  private grow(): void {
    const oldest = this.end + 256 - openBlocks * 256;
    this.free = this.free.filter((cell) => cell >= oldest && !this.taken[cell]);
    for (let cell = this.end; cell < this.end + 256; cell++) this.free.push(cell);
    this.end += 256;
    if (this.end <= this.cells.length) return;
    this.cells = copyInto(new Uint32Array(this.cells.length * 2), this.cells);
    this.taken = copyInto(new Uint8Array(this.taken.length * 2), this.taken);
    this.baseUsed = copyInto(new Uint8Array(this.baseUsed.length * 2), this.baseUsed);
  }
}

function copyInto<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(into: T, from: T): T {
  into.set(from);
  return into;
}

/** Splits a range of keys by their byte at `depth`; label 0 stands for the end of a key. */
function childrenOf(keys: readonly TrieKey[], { first, last, depth }: Range): Child[] {
  const children: Child[] = [];
  for (let i = first; i < last; ) {
    const label = keys[i]!.bytes[depth] ?? 0;
    let end = i + 1;
    while (end < last && (keys[end]!.bytes[depth] ?? 0) === label) end++;
    children.push({ label, first: i, last: end });
    i = end;
  }
  return children;
}
