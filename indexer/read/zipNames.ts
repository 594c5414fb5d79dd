// The names in a zip's directory, read from its bytes without unpacking anything.
// Tells what kind of file a zip is; judges neither sizes nor contents (that is extraction's guard).

/** More are not looked at: a kind shows among the first. */
const maxNames = 5_000;
/** End of central directory and its entries: APPNOTE.TXT 6.3.10, sections 4.3.16 and 4.3.12. */
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const maxCommentLength = 0xffff;

/** In the order of the directory; undefined where none can be found (cut off, or split). */
export function zipNames(view: Buffer): readonly string[] | undefined {
  const end = endOfDirectory(view);
  if (end < 0) return undefined;
  const names: string[] = [];
  let at = view.readUInt32LE(end + 16);
  while (at + entryLength <= end && names.length < maxNames && view.readUInt32LE(at) === entryMark) {
    const nameLength = view.readUInt16LE(at + 28);
    names.push(view.toString('utf8', at + entryLength, at + entryLength + nameLength));
    at += entryLength + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return names.length > 0 ? names : undefined;
}

function endOfDirectory(view: Buffer): number {
  const first = Math.max(view.length - endLength - maxCommentLength, 0);
  for (let at = view.length - endLength; at >= first; at--) {
    if (view.readUInt32LE(at) === endMark) return at;
  }
  return -1;
}
