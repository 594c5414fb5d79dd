// A name in at most two lines, broken between words.
// Pure.

/** Letters a line may hold. */
const lineLength = 22;

export function wrapName(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + word.length < lineLength || lines.length === 2)) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.map((line) =>
    line.length > lineLength + 8 ? `${line.slice(0, lineLength + 7).trimEnd()}…` : line,
  );
}
