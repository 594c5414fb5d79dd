// Reads server-sent events out of a stream of bytes (HTML Living Standard, 9.2.6): fields, comments, any line ends.
// Knows the format, not what is told.

export interface ReadEvent {
  readonly id: string | undefined;
  readonly name: string;
  readonly data: string;
}

/** Longest line that is believed; a server that never ends one is no server of ours. */
const longestLine = 16 * 1024 * 1024;

/** Ends when the bytes end. Throws where a line grows beyond all bounds. */
export async function* readEvents(bytes: ReadableStream<Uint8Array>): AsyncGenerator<ReadEvent> {
  let event = blank();
  for await (const line of linesOf(bytes)) {
    if (line !== '') {
      addField(event, line);
      continue;
    }
    if (event.data.length > 0)
      yield { id: event.id, name: event.name || 'message', data: event.data.join('\n') };
    event = { ...blank(), id: event.id };
  }
}

interface Building {
  id: string | undefined;
  name: string;
  readonly data: string[];
}

const blank = (): Building => ({ id: undefined, name: '', data: [] });

function addField(event: Building, line: string): void {
  const colon = line.indexOf(':');
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (field === 'id') event.id = value;
  if (field === 'event') event.name = value;
  if (field === 'data') event.data.push(value);
}

/** Lines without their ends: CR LF, LF or CR. */
async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = bytes.getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      if (rest.length > longestLine) throw new Error('a line without end');
      // A CR at the very end may be half of CR LF.
      const held = rest.endsWith('\r') ? '\r' : '';
      const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
      rest = lines.pop()! + held;
      yield* lines;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
