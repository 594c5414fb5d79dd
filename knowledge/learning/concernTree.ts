// Finds the rated concerns nearest to a question among up to hundreds of thousands: a tree of clusters, in memory.
// Knows vectors and numbers; what a concern's ratings say is experience.ts's business.
import { type ByteVector, dotPacked, packVector } from './byteVectors';
import { type NearConcern, PackedRows } from './packedRows';

/** A leaf with more members is split in two; smaller leaves cost more centres to compare with, larger ones more members. */
const leafSize = 96;
const splitRounds = 3;

interface Leaf {
  readonly kind: 'leaf';
  readonly members: PackedRows;
  /** Size from which splitting is tried again; grows where members cannot be told apart. */
  splitAt: number;
}
interface Fork {
  readonly kind: 'fork';
  readonly sides: readonly [Branch, Branch];
}
interface Branch {
  readonly centre: ByteVector;
  node: Leaf | Fork;
}

/**
 * Hierarchical 2-means searched best-first under a budget (Muja & Lowe 2009, "priority search k-means tree"). Grows by
 * single vectors, forgets them exactly, needs no file, and the same order of adding gives the same answers. Below
 * `budget` vectors it compares with all of them; docs/measurements.md, "Learning", has what it misses above.
 */
export class ConcernTree {
  readonly #leafOf = new Map<number, Leaf>();
  #root: Leaf | Fork = emptyLeaf();

  get size(): number {
    return this.#leafOf.size;
  }

  /** Enters a unit vector [dim] under a number that is not in use. */
  add(id: number, vector: Float32Array): void {
    let holder: { node: Leaf | Fork } = { node: this.#root };
    const top = holder;
    while (holder.node.kind === 'fork') {
      const [left, right] = holder.node.sides;
      holder = dotPacked(vector, left.centre) >= dotPacked(vector, right.centre) ? left : right;
    }
    const found = holder.node;
    found.members.add(id, packVector(vector));
    this.#leafOf.set(id, found);
    if (found.members.size > found.splitAt) holder.node = this.#split(found);
    this.#root = top.node;
  }

  /** The vector [dim] entered under a number, exact to .002; undefined for unknown numbers. */
  vector(id: number): Float32Array | undefined {
    return this.#leafOf.get(id)?.members.vector(id);
  }

  remove(id: number): void {
    this.#leafOf.get(id)?.members.remove(id);
    this.#leafOf.delete(id);
  }

  /** Members with a cosine of `floor` or more, in no order, after at most about `budget` comparisons. */
  near(vector: Float32Array, floor: number, budget: number): readonly NearConcern[] {
    const found: NearConcern[] = [];
    const waiting: { node: Leaf | Fork; cosine: number }[] = [{ node: this.#root, cosine: 1 }];
    let compared = 0;
    while (waiting.length > 0 && compared < budget) {
      const { node } = takeBest(waiting);
      if (node.kind === 'fork') {
        for (const side of node.sides)
          waiting.push({ node: side.node, cosine: dotPacked(vector, side.centre) });
        continue;
      }
      compared += node.members.size;
      node.members.collectNear(vector, floor, found);
    }
    return found;
  }

  /** Two leaves around two centres; the same leaf where all members are alike. */
  #split(full: Leaf): Leaf | Fork {
    const { ids } = full.members;
    const vectors = ids.map((_, row) => full.members.unpacked(row));
    let centres = farApart(vectors);
    let isLeft: readonly boolean[] = [];
    for (let round = 0; round < splitRounds; round++) {
      const [left, right] = centres.map(packVector) as [ByteVector, ByteVector];
      isLeft = vectors.map((vector) => dotPacked(vector, left) >= dotPacked(vector, right));
      if (isLeft.every(Boolean) || !isLeft.some(Boolean)) {
        full.splitAt *= 2;
        return full;
      }
      centres = [mean(vectors.filter((_, at) => isLeft[at])), mean(vectors.filter((_, at) => !isLeft[at]))];
    }
    const sides = [true, false].map((side, at): Branch => {
      const node = emptyLeaf();
      for (const [row, id] of ids.entries()) {
        if (isLeft[row] !== side) continue;
        node.members.add(id, full.members.packed(row));
        this.#leafOf.set(id, node);
      }
      return { centre: packVector(centres[at]!), node };
    });
    return { kind: 'fork', sides: sides as [Branch, Branch] };
  }
}

function emptyLeaf(): Leaf {
  return { kind: 'leaf', members: new PackedRows(), splitAt: leafSize };
}

/** Some dozens wait at most: a heap would not pay. */
function takeBest<T extends { readonly cosine: number }>(waiting: T[]): T {
  let best = 0;
  for (let at = 1; at < waiting.length; at++) if (waiting[at]!.cosine > waiting[best]!.cosine) best = at;
  const [taken] = waiting.splice(best, 1);
  return taken!;
}

/** The member farthest from the first, and the one farthest from that. */
function farApart(vectors: readonly Float32Array[]): [Float32Array, Float32Array] {
  const farthestFrom = (from: Float32Array): Float32Array => {
    const packed = packVector(from);
    let least = Number.POSITIVE_INFINITY;
    let farthest = from;
    for (const vector of vectors) {
      const cosine = dotPacked(vector, packed);
      if (cosine < least) [least, farthest] = [cosine, vector];
    }
    return farthest;
  };
  const one = farthestFrom(vectors[0]!);
  return [one, farthestFrom(one)];
}

/** Mean direction, unit length. */
function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]!;
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
