// What is said between the engine and the thread that lays out the map.
// Types only.

/** `vectors`: [count × dim] row-major. */
export interface PlaneRequest {
  readonly id: number;
  readonly vectors: Float32Array;
  readonly dim: number;
}

/** `places`: [count × 2]. */
export interface PlaneReply {
  readonly id: number;
  readonly places: Float32Array;
}
