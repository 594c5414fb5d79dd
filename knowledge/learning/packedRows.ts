// Numbered vectors as bytes in one block, row after row: what is compared together lies together in memory.
// Knows nothing of trees or of what the vectors stand for.
import type { ByteVector } from './byteVectors';

export interface NearConcern {
  readonly id: number;
  readonly cosine: number;
}

/** Rows in the order of adding. All vectors of one block have the same length. */
export class PackedRows {
  readonly #ids: number[] = [];
  #dim = 0;
  #steps = new Int8Array(0);
  #scales = new Float64Array(0);

  get ids(): readonly number[] {
    return this.#ids;
  }

  get size(): number {
    return this.#ids.length;
  }

  add(id: number, { steps, scale }: ByteVector): void {
    const row = this.#ids.length;
    this.#dim ||= steps.length;
    if (row === this.#scales.length) this.#grow(Math.max(8, Math.ceil(row * 1.5)));
    this.#steps.set(steps, row * this.#dim);
    this.#scales[row] = scale;
    this.#ids.push(id);
  }

  /** The rows behind it move up, so that the order stays. */
  remove(id: number): void {
    const row = this.#ids.indexOf(id);
    if (row < 0) return;
    this.#ids.splice(row, 1);
    this.#scales.copyWithin(row, row + 1);
    this.#steps.copyWithin(row * this.#dim, (row + 1) * this.#dim);
  }

  /** The vector [dim] of a number, exact to .002; undefined for unknown numbers. */
  vector(id: number): Float32Array | undefined {
    const row = this.#ids.indexOf(id);
    return row < 0 ? undefined : this.unpacked(row);
  }

  /** The vector of a row, [dim]. */
  unpacked(row: number): Float32Array {
    const { scale, steps } = this.packed(row);
    const vector = new Float32Array(steps.length);
    for (let i = 0; i < steps.length; i++) vector[i] = steps[i]! * scale;
    return vector;
  }

  /** A row, without a copy: valid until the next change. */
  packed(row: number): ByteVector {
    return {
      steps: this.#steps.subarray(row * this.#dim, (row + 1) * this.#dim),
      scale: this.#scales[row]!,
    };
  }

  /** Adds all rows whose cosine with a unit vector [dim] is `floor` or more. */
  collectNear(vector: Float32Array, floor: number, found: NearConcern[]): void {
    for (let row = 0; row < this.#ids.length; row++) {
      const cosine = this.#dot(vector, row * this.#dim) * this.#scales[row]!;
      if (cosine >= floor) found.push({ id: this.#ids[row]!, cosine });
    }
  }

  /** As dotPacked, from a place in the block: the same sums in the same order. */
  #dot(vector: Float32Array, from: number): number {
    const steps = this.#steps;
    const whole = this.#dim & ~3;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < whole; i += 4) {
      const at = from + i;
      a += vector[i]! * steps[at]!;
      b += vector[i + 1]! * steps[at + 1]!;
      c += vector[i + 2]! * steps[at + 2]!;
      d += vector[i + 3]! * steps[at + 3]!;
    }
    for (let i = whole; i < this.#dim; i++) a += vector[i]! * steps[from + i]!;
    return a + b + c + d;
  }

  #grow(rows: number): void {
    const [steps, scales] = [this.#steps, this.#scales];
    this.#steps = new Int8Array(rows * this.#dim);
    this.#steps.set(steps);
    this.#scales = new Float64Array(rows);
    this.#scales.set(scales);
  }
}
