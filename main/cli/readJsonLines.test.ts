// Lines of JSON as files have them: any line end, any size, a mark at the start, bad ones between good ones.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../test/fakes/temporaryFolder';
import { readJsonLines } from './readJsonLines';

async function read(content: string) {
  const file = join(await temporaryFolder(), 'lines.jsonl');
  await writeFile(file, content);
  const entries = [];
  for await (const entry of readJsonLines(file, z.object({ text: z.string() }), '{"text"}')) {
    entries.push('failure' in entry ? [entry.line, entry.failure.code] : [entry.line, entry.value.text]);
  }
  return entries;
}

describe('readJsonLines', () => {
  it('counts blank lines and leaves them out; takes every line end and a mark at the start', async () => {
    expect(await read('\ufeff{"text":"a"}\r\n\r\n{"text":"b"}\n{"text":"c"}')).toEqual([
      [1, 'a'],
      [3, 'b'],
      [4, 'c'],
    ]);
  });

  it('cuts at line feeds only', async () => {
    const text = 'a\u2028b\u2029c\u0085d';
    expect(await read(`${JSON.stringify({ text })}\n`)).toEqual([[1, text]]);
  });

  it('joins lines that arrive in pieces', async () => {
    const long = 'ä€🙂'.repeat(60_000);
    expect(await read(`{"text":"a"}\n${JSON.stringify({ text: long })}\n{"text":"z"}\n`)).toEqual([
      [1, 'a'],
      [2, long],
      [3, 'z'],
    ]);
  });

  it('names what does not fit and goes on', async () => {
    expect(await read('nichts\n{"text":1}\n[]\n{"text":"gut"}')).toEqual([
      [1, 'LINE_INVALID'],
      [2, 'LINE_INVALID'],
      [3, 'LINE_INVALID'],
      [4, 'gut'],
    ]);
  });
});
