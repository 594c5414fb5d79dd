// Groups of vectors that mean the same: average linkage up to a least similarity.
// Knows vectors only. Long work in steps: whoever drives it lets other work come in between.
import { innerProduct } from '../arithmetic/innerProduct';

/** How a base's concerns are bundled; measured in docs/measurements.md, "Bundles of gaps". */
export interface ClusterOptions {
  /** Least mean cosine between the members of two groups that become one. */
  readonly least: number;
  /** So many are grouped exactly, in time and memory that grow with the square; the rest joins the nearest group. */
  readonly mostExact?: number;
}

/** Least mean cosine of centred concern vectors in one bundle. */
export const bundleCosine = 0.65;

/** 2,500 vectors: 12 MB of similarities, about a second of steps. */
const usualExact = 2_500;

/**
 * Groups as lists of places in `vectors` (unit length, [dim]), members ascending, the group with the first member first.
 * Nearest-neighbour chain (Benzécri 1982; Murtagh 1983): exact for average linkage (UPGMA), quadratic instead of cubic.
 * Yields about every 10,000 products.
 */
export function* clusterVectors(
  vectors: readonly Float32Array[],
  { least, mostExact = usualExact }: ClusterOptions,
): Generator<void, readonly (readonly number[])[]> {
  const exact = vectors.slice(0, mostExact);
  const groups = (yield* averageLinkage(exact, least)).map((members) => [...members]);
  yield* joinRest(vectors, groups, { from: exact.length, least });
  return groups.sort((a, b) => a[0]! - b[0]!);
}

function* averageLinkage(
  vectors: readonly Float32Array[],
  least: number,
): Generator<void, readonly (readonly number[])[]> {
  const similarities = yield* similarityTable(vectors);
  const linkage = new Linkage(vectors.length, similarities);
  for (let first = linkage.anyOpen(); first !== undefined; first = linkage.anyOpen()) {
    linkage.follow(first, least);
    yield;
  }
  return linkage.groups();
}

/** Cosines of all pairs, row-major [n × n]. */
function* similarityTable(vectors: readonly Float32Array[]): Generator<void, Float32Array> {
  const count = vectors.length;
  const table = new Float32Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const cosine = innerProduct(vectors[a]!, vectors[b]!);
      table[a * count + b] = cosine;
      table[b * count + a] = cosine;
      if (b % 32 === 31) yield;
    }
    yield;
  }
  return table;
}

/** Owns the groups while they grow; a group is named by the place of one of its members. */
class Linkage {
  readonly #members: (number[] | undefined)[];
  readonly #open: Set<number>;
  readonly #chain: number[] = [];

  constructor(
    private readonly count: number,
    private readonly table: Float32Array,
  ) {
    this.#members = Array.from({ length: count }, (_, at) => [at]);
    this.#open = new Set(this.#members.keys());
  }

  /** The end of the chain, else any group that may still grow. */
  anyOpen(): number | undefined {
    return this.#chain.at(-1) ?? this.#open.values().next().value;
  }

  /** One link: to the nearest neighbour, or the merging of two that are each other's nearest. */
  follow(group: number, least: number): void {
    if (this.#chain.length === 0) this.#chain.push(group);
    const before = this.#chain.at(-2);
    const nearest = this.#nearest(group, before);
    if (nearest === undefined || this.#similarity(group, nearest) < least) {
      // Its nearest is too far, and merging others brings nothing nearer: it is done, and so is a mutual neighbour.
      this.#open.delete(group);
      this.#chain.pop();
    } else if (nearest === before) {
      this.#chain.length -= 2;
      this.#merge(nearest, group);
    } else this.#chain.push(nearest);
  }

  groups(): readonly (readonly number[])[] {
    return this.#members.flatMap((members) => (members ? [members.sort((a, b) => a - b)] : []));
  }

  /** Of equally near ones the one before in the chain, or a ring would never end. */
  #nearest(group: number, before: number | undefined): number | undefined {
    let best = before;
    let most = before === undefined ? Number.NEGATIVE_INFINITY : this.#similarity(group, before);
    for (const other of this.#open) {
      if (other === group) continue;
      const similarity = this.#similarity(group, other);
      if (similarity > most) [best, most] = [other, similarity];
    }
    return best;
  }

  #similarity(a: number, b: number): number {
    return this.table[a * this.count + b]!;
  }

  /** Lance–Williams for the mean: weighted by the number of members. */
  #merge(kept: number, gone: number): void {
    const [own, joining] = [this.#members[kept]!, this.#members[gone]!];
    const share = own.length / (own.length + joining.length);
    for (const other of this.#open) {
      const mean = share * this.#similarity(kept, other) + (1 - share) * this.#similarity(gone, other);
      this.table[kept * this.count + other] = mean;
      this.table[other * this.count + kept] = mean;
    }
    own.push(...joining);
    this.#members[gone] = undefined;
    this.#open.delete(gone);
  }
}

interface Rest {
  readonly from: number;
  readonly least: number;
}

/** Each further vector joins the group whose members are nearest on average, or begins one. */
function* joinRest(
  vectors: readonly Float32Array[],
  groups: number[][],
  { from, least }: Rest,
): Generator<void, void> {
  if (from >= vectors.length) return;
  const sums = groups.map((members) => sumOf(members.map((at) => vectors[at]!)));
  for (let at = from; at < vectors.length; at++) {
    const vector = vectors[at]!;
    let best = -1;
    let most = least;
    for (const [group, sum] of sums.entries()) {
      const mean = innerProduct(vector, sum) / groups[group]!.length;
      if (mean >= most) [best, most] = [group, mean];
    }
    if (best < 0) {
      groups.push([at]);
      sums.push(Float32Array.from(vector));
    } else {
      groups[best]!.push(at);
      for (let n = 0; n < vector.length; n++) sums[best]![n]! += vector[n]!;
    }
    yield;
  }
}

function sumOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let n = 0; n < sum.length; n++) sum[n]! += vector[n]!;
  return sum;
}
