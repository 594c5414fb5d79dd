// The vectors last compared with, one after the other in one block: a graph hands out each as an array of its own, number by number.
// Knows labels, not chunks. While a concern is typed, nearly the same ones are asked for with every key.

/** Vectors kept: with the default model at most 50 MB, of which the system gives only what was written to. */
const usualPlaces = 32_768;

/** A label's vector never changes: places in the graph are not filled again. */
export class PointCache {
  readonly #placeOf = new Map<number, number>();
  readonly #labelAt: number[] = [];
  readonly #block: Float32Array;
  #next = 0;

  /** `read` gives the vector [dimensions] of a label. */
  constructor(
    private readonly dimensions: number,
    private readonly read: (label: number) => readonly number[],
    private readonly places = usualPlaces,
  ) {
    this.#block = new Float32Array(places * dimensions);
  }

  /** Reads a label's vector now, so that its first product waits for nothing; false when all places are taken. */
  keep(label: number): boolean {
    if (this.#placeOf.has(label)) return true;
    if (this.#placeOf.size >= this.places) return false;
    this.#take(label);
    return true;
  }

  /** Inner product of a vector [dimensions] and a label's. */
  dot(vector: Float32Array, label: number): number {
    const block = this.#block;
    const dimensions = this.dimensions;
    const from = (this.#placeOf.get(label) ?? this.#take(label)) * dimensions;
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += block[from + i]! * vector[i]!;
    return sum;
  }

  /** Into the place that was filled the longest ago. */
  #take(label: number): number {
    const place = this.#next;
    this.#next = (place + 1) % this.places;
    const former = this.#labelAt[place];
    if (former !== undefined) this.#placeOf.delete(former);
    this.#block.set(this.read(label), place * this.dimensions);
    this.#labelAt[place] = label;
    this.#placeOf.set(label, place);
    return place;
  }
}
