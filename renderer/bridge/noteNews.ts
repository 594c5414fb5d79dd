// Tells those who show notes of contacts that this page has had one written.
// Within one page only; knows no note.

const listeners = new Set<() => void>();

/** Once the note is on the disk. */
export function tellNoteWritten(): void {
  for (const listener of listeners) listener();
}

/** Returns the unsubscriber. */
export function onNoteWritten(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
