// What a process that prepares sources may cost, unless somebody says otherwise.
// Numbers with their reasons.

/**
 * The largest Markdown that is accepted (5 million signs) takes 35 s on an idle core and 140 s on a busy machine
 * (docs/measurements.md); what takes longer than this does not end.
 */
export const longestMs = 300_000;
/** A person waits for one page of a source, and drafts and mails wait behind it; a large PDF's takes some seconds. */
export const longestViewMs = 30_000;
/** The same file fails with 512 MB of heap, after minutes of collecting garbage, and passes with 1,024. */
export const maxHeapMb = 2_048;
/** Heap, and what libraries with native parts take beside it. */
export const maxMemoryMb = 2_560;
/** Without work for this long, the process ends and gives its memory back. */
export const idleMs = 60_000;
