// Where an article is from that was written here and has no file: a prefix, and a name of its own behind it.
// Knows no desk and no page.

/** Of an article written here: `edited:` and what tells it from others. */
export const writtenSource = 'edited:';

/** Whether no file stands behind the article; its source is nothing to show then. */
export const isWrittenHere = (source: string): boolean => source.startsWith(writtenSource);
