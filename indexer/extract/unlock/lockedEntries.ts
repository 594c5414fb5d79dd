// Entries of a zip archive that are locked with a password: AES (WinZip) and the old lock of PKZIP.
// Unpacks one entry at a time, in memory, and never more than the archive's directory says.
import { TablettError } from '../../../knowledge/errors/tablettError';

/** The bytes of the entry whose header begins at this place of the archive. Throws SOURCE_ENCRYPTED. */
export type LockedEntries = (offset: number, source: string) => Promise<Buffer>;

/** Nothing is opened before the first entry is asked for; the directory is read once. */
export function lockedEntries(zipped: Uint8Array, password: string): LockedEntries {
  let opened: ReturnType<typeof openArchive> | undefined;
  return async (offset, source) => {
    try {
      opened ??= openArchive(zipped);
      const entry = (await opened).get(offset);
      if (!entry) throw new Error('no such entry');
      const parts: Uint8Array[] = [];
      let left = entry.uncompressedSize;
      const limited = new WritableStream<Uint8Array>({
        write(part) {
          left -= part.length;
          if (left < 0) throw new Error('more than the directory says');
          parts.push(part);
        },
      });
      await entry.getData(limited, { password, checkSignature: true, useWebWorkers: false });
      return Buffer.concat(parts);
    } catch (thrown) {
      // A wrong password and a damaged entry cannot be told apart: a lock shows nothing of what it holds.
      throw new TablettError('SOURCE_ENCRYPTED', { source }, thrown);
    }
  };
}

async function openArchive(zipped: Uint8Array) {
  const { Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js');
  const reader = new ZipReader(new Uint8ArrayReader(zipped), { useWebWorkers: false });
  const entries = await reader.getEntries();
  return new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.offset, entry] as const])));
}
