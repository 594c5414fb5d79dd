// The folder of a compiled model: its files, its stamp, and whether it is whole.
// Knows nothing of ONNX Runtime or of how the folder was made.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfFile } from './sha256OfFile';

/** Rises with every change of graph, weights or tokenizer layout; older folders are compiled again. */
export const compileVersion = 1;

export const compiledFiles = {
  graph: 'encoder.onnx',
  weights: 'encoder.weights',
  tokenizer: 'tokenizer.bin',
} as const;

export const stampFile = 'model.json';

/** `fingerprint` names model, compile version and contents; `dimensions` of a vector; `positions`: most tokens of a text. */
export interface CompiledStamp {
  readonly compileVersion: number;
  readonly fingerprint: string;
  readonly dimensions: number;
  readonly positions: number;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/** The folder's stamp, or undefined when there is none of this version. */
export async function readStamp(folder: string): Promise<CompiledStamp | undefined> {
  try {
    const stamp: unknown = JSON.parse(await readFile(join(folder, stampFile), 'utf8'));
    return isStamp(stamp) && stamp.compileVersion === compileVersion ? stamp : undefined;
  } catch {
    return undefined;
  }
}

function isStamp(value: unknown): value is CompiledStamp {
  if (typeof value !== 'object' || value === null) return false;
  const stamp = value as Partial<CompiledStamp>;
  return (
    typeof stamp.fingerprint === 'string' &&
    typeof stamp.dimensions === 'number' &&
    typeof stamp.positions === 'number' &&
    Object.values(compiledFiles).every((name) => typeof stamp.files?.[name]?.sha256 === 'string')
  );
}

/**
 * What is wrong with the folder, in words; undefined when nothing is. `sizes` costs nothing; `contents` reads all
 * bytes (about 0.1 s).
 */
export async function compiledFault(
  folder: string,
  depth: 'sizes' | 'contents',
): Promise<string | undefined> {
  const stamp = await readStamp(folder);
  if (!stamp) return 'no stamp of this version';
  for (const name of Object.values(compiledFiles)) {
    const expected = stamp.files[name]!;
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.size !== expected.bytes)
      return `${name} has ${found?.size ?? 0} bytes, expected ${expected.bytes}`;
    if (depth === 'contents' && (await sha256OfFile(join(folder, name))) !== expected.sha256) {
      return `${name} has other contents than when it was compiled`;
    }
  }
  return undefined;
}
