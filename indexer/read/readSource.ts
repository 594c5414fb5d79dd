// A found source → its content, hash and real format, or the named error that says why not.
// Reads the disk, never the network; does not know what becomes of the content.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { FoundSource, SourceFile } from '../../knowledge/vocabulary/sourceFile';
import { type RecognisedFormat, recogniseFormat } from './recogniseFormat';

const mebibyte = 1024 * 1024;
/** A knowledge article of 64 MB is a mistake; a table of many articles may be larger. */
export const maxSourceBytes = 64 * mebibyte;
export const maxTableBytes = 256 * mebibyte;
/** Tables and archives of many articles. */
const largeExtensions = new Set(['csv', 'tsv', 'jsonl', 'ndjson', 'zip']);

/**
 * Reads one source. Throws TablettError: the source's own `failure`, SOURCE_MISSING, SOURCE_UNREADABLE, SOURCE_EMPTY,
 * SOURCE_TOO_LARGE, SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_UNSUPPORTED.
 */
export async function readSource(
  found: FoundSource,
  /** Opens a locked file, in memory only; it keeps its size and hash as it lies on the disk. */
  unlock?: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<SourceFile> {
  if (found.failure) throw found.failure;
  const { source, path } = found;
  const maxBytes = largeExtensions.has(extensionOf(path)) ? maxTableBytes : maxSourceBytes;
  const { bytes, changedAtMs } = await readBytes(found, maxBytes);
  const place = { source, path, changedAtMs };
  if (!unlock) return sourceFromBytes(bytes, place);
  const opened = sourceFromBytes(await unlock(bytes), place);
  return { ...opened, sizeBytes: bytes.length, contentHash: hashOf(bytes) };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes that are in memory already, such as a member of a container, as a source. Throws as reading does. */
export function sourceFromBytes(
  bytes: Uint8Array,
  { source, path, changedAtMs }: Pick<SourceFile, 'source' | 'path' | 'changedAtMs'>,
): SourceFile {
  const extension = extensionOf(path);
  if (bytes.length === 0) throw new TablettError('SOURCE_EMPTY', { source });
  const recognised = readable(recogniseFormat(bytes, extension), source);
  const contentHash = hashOf(bytes);
  const base = { source, path, sizeBytes: bytes.length, changedAtMs, contentHash };
  if (recognised.kind === 'binary') return { ...base, format: recognised.format, bytes };
  if (!/\S/.test(recognised.text)) throw new TablettError('SOURCE_EMPTY', { source });
  return { ...base, format: recognised.format, text: recognised.text };
}

const extensionOf = (path: string): string => extname(path).slice(1).toLowerCase();

async function readBytes(
  found: FoundSource,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; changedAtMs: number }> {
  const { source, path } = found;
  try {
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (!stats.isFile())
        throw new TablettError('SOURCE_UNREADABLE', { source, reason: 'not a regular file' });
      if (stats.size > maxBytes)
        throw new TablettError('SOURCE_TOO_LARGE', { source, sizeBytes: stats.size, maxBytes });
      return { bytes: await file.readFile(), changedAtMs: Math.round(stats.mtimeMs) };
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (thrown instanceof TablettError) throw thrown;
    const reason = (thrown as NodeJS.ErrnoException).code ?? 'read failed';
    if (reason === 'ENOENT') throw new TablettError('SOURCE_MISSING', { path: source }, thrown);
    throw new TablettError('SOURCE_UNREADABLE', { source, reason }, thrown);
  }
}

type ReadableFormat = Extract<RecognisedFormat, { kind: 'text' | 'binary' }>;

function readable(recognised: RecognisedFormat, source: string): ReadableFormat {
  switch (recognised.kind) {
    case 'text':
    case 'binary':
      return recognised;
    case 'encrypted':
      throw new TablettError('SOURCE_ENCRYPTED', { source });
    case 'damaged': {
      const reason = 'its first bytes are not those of this kind';
      throw new TablettError('SOURCE_DAMAGED', { source, format: recognised.format, reason });
    }
    case 'unsupported':
      throw new TablettError('SOURCE_UNSUPPORTED', { source, format: recognised.format });
  }
}
