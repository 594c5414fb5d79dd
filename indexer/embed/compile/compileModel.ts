// Compiles the 4-bit model file into a folder: graph, weights beside it, compact tokenizer, stamp.
// Knows neither where the file came from nor where the folder will live; writes no stamp before all else is on disk.
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CompiledStamp, compiledFiles, compileVersion, stampFile } from '../compiledFolder';
import { sha256OfFile } from '../sha256OfFile';
import { E5File } from './e5File';
import { buildEncoder } from './encoderGraph';
import { OnnxGraph } from './onnxGraph';
import { packTokenizer } from './packTokenizer';

export interface CompileOptions {
  /** The 4-bit model file. */
  readonly source: string;
  /** Folder to write into; made when missing. */
  readonly target: string;
  /** Largest magnitude of an int8 weight; default 63: 7 bit never saturate, whatever the processor. */
  readonly limit?: number;
  readonly onShare?: (share: number) => void;
}

/** Writes the compiled folder and returns its stamp. Throws RangeError when the source is not what it should be. */
export async function compileModel(options: CompileOptions): Promise<CompiledStamp> {
  const { source, target, limit = 63, onShare = () => {} } = options;
  await mkdir(target, { recursive: true });
  const file = await E5File.open(source);
  try {
    await writeFile(join(target, compiledFiles.tokenizer), packTokenizer(file.pieces));
    onShare(0.2);
    await writeGraph(file, target, limit, (share) => onShare(0.2 + 0.7 * share));
    const stamp = await describe(target, file, limit);
    await writeFile(join(target, stampFile), JSON.stringify(stamp, null, 2));
    onShare(1);
    return stamp;
  } finally {
    await file.close();
  }
}

async function writeGraph(
  file: E5File,
  target: string,
  limit: number,
  onShare: (share: number) => void,
): Promise<void> {
  const weights = await open(join(target, compiledFiles.weights), 'w');
  try {
    const graph = new OnnxGraph(weights, compiledFiles.weights);
    const { inputs, outputs } = await buildEncoder({ graph, file, limit }, onShare);
    await weights.sync();
    await writeFile(join(target, compiledFiles.graph), graph.serialise(inputs, outputs));
  } finally {
    await weights.close();
  }
}

async function describe(target: string, file: E5File, limit: number): Promise<CompiledStamp> {
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const name of Object.values(compiledFiles)) {
    const path = join(target, name);
    const handle = await open(path);
    const { size } = await handle.stat();
    await handle.close();
    files[name] = { bytes: size, sha256: await sha256OfFile(path) };
  }
  const graph = createHash('sha256').update(await readFile(join(target, compiledFiles.graph)));
  // Not the tokenizer's bytes: another packing of the same pieces gives the same vectors.
  const identity = graph.update(files[compiledFiles.weights]!.sha256).digest('hex');
  return {
    compileVersion,
    fingerprint: `e5-small-int${limit > 63 ? 8 : 7}-c${compileVersion}-${identity.slice(0, 12)}`,
    dimensions: file.header.hidden,
    positions: file.header.positions,
    files,
  };
}
