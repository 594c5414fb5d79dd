// Shared by the tests of containers: zip archives written byte by byte, honest or not, and mails.
// Not part of the product; nothing but tests imports it.
import { crc32, deflateRawSync } from 'node:zlib';
import { type ExtractTools, extractArticles } from '../../indexer/extract/extractArticles';
import type { ExtractedArticles } from '../../indexer/extract/extractedArticles';
import { sourceFromBytes } from '../../indexer/read/readSource';

export interface ZipEntry {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  readonly encrypted?: boolean;
  /** Size that the directory tells, where it lies. */
  readonly toldSize?: number;
}

/** Names given as text are marked UTF-8; given as bytes, they are not. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, encrypted = false, toldSize } of entries) {
    const bytes = Buffer.from(content as Uint8Array);
    const packed = bytes.length === 0 ? bytes : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name as Uint8Array);
    const flags = (typeof name === 'string' ? 0x800 : 0) | (encrypted ? 1 : 0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(bytes.length === 0 ? 0 : 8, 4);
    common.writeUInt32LE(0x5cb15400, 6); // 2026-05-17, 10:32
    common.writeUInt32LE(crc32Of(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(toldSize ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length % 65_536, 8);
  end.writeUInt16LE(entries.length % 65_536, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const crc32Of: (bytes: Buffer) => number = crc32 ?? (() => 0);

/** As the pipeline reads it: members are recognised and opened. */
export async function extractFile(
  bytes: Uint8Array,
  name: string,
  tools: ExtractTools = {},
): Promise<ExtractedArticles> {
  const file = sourceFromBytes(bytes, { source: name, path: name, changedAtMs: 0 });
  return extractArticles(file, { openMember: sourceFromBytes, ...tools });
}

/** Lines with the line ends of a mail. */
export const mailOf = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'), 'latin1');
