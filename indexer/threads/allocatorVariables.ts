// How glibc's allocator is to behave in a process that embeds and stores: memory that is free goes back to the system.
// A constant only; other platforms ignore these names.

/**
 * Two arenas instead of one a thread: 598–685 → 437 MB after an import. A fixed threshold: by default it grows with the
 * first large block that is freed, and from then on large buffers lie among small ones and keep their place: 520 → 420 MB
 * after 4,000 pages, for the same processor time (docs/measurements.md, "Imports").
 */
export const allocatorVariables = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '16777216',
} as const;
