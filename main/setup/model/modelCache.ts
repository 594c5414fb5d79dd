// The cache folder of models: places, work folders that survive nothing, and one atomic step into place.
// Knows nothing of where models come from.
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledFault, compiledFiles, compileVersion } from '../../../indexer/embed/compiledFolder';

const workPrefix = 'work-';
/** Beside the stamp: modification times of the files when their contents were last known to be right. */
const checkedFile = 'checked.json';

export class ModelCache {
  /** `folder`: the product's cache folder; models live in `folder/models`. */
  constructor(folder: string) {
    this.root = join(folder, 'models');
  }
  readonly root: string;

  /** Where the compiled default model belongs. */
  get compiledDir(): string {
    return join(this.root, `e5-small-c${compileVersion}`);
  }

  /** What is wrong with the cached compiled model; undefined when it is whole. Reads contents only after a change. */
  async compiledFault(): Promise<string | undefined> {
    const fault = await compiledFault(this.compiledDir, 'sizes');
    if (fault !== undefined || (await this.unchanged())) return fault;
    const deep = await compiledFault(this.compiledDir, 'contents');
    if (deep === undefined) await this.markChecked().catch(() => {});
    return deep;
  }

  /** The compiled model did not work: whoever looks at it next reads its contents, whatever sizes and times say. */
  async doubt(): Promise<void> {
    await rm(join(this.compiledDir, checkedFile), { force: true });
  }

  /** A fresh folder for this process; those of processes that died are removed. */
  async openWorkDir(): Promise<string> {
    await mkdir(this.root, { recursive: true });
    for (const name of await readdir(this.root)) {
      if (name.startsWith(workPrefix) && isLeftOver(name)) {
        await rm(join(this.root, name), { recursive: true, force: true });
      }
    }
    return mkdtemp(join(this.root, `${workPrefix}${process.pid}-`));
  }

  /** Moves a finished compiled folder into its place, unless another process was faster. */
  async adopt(finished: string): Promise<void> {
    if ((await this.compiledFault()) === undefined) return;
    await rm(this.compiledDir, { recursive: true, force: true });
    await rename(finished, this.compiledDir).catch(async (error: unknown) => {
      if ((await compiledFault(this.compiledDir, 'sizes')) !== undefined) throw error;
    });
    await this.markChecked();
  }

  /** Whether a model with this fingerprint passed the full self-test on this machine. */
  async hasPassed(fingerprint: string): Promise<boolean> {
    const found = await readFile(this.passedFile, 'utf8').catch(() => '');
    return found.split('\n').includes(fingerprint);
  }

  async rememberPassed(fingerprint: string): Promise<void> {
    await mkdir(this.root, { recursive: true });
    await writeFile(this.passedFile, `${fingerprint}\n`, { flag: 'a' });
  }

  private get passedFile(): string {
    return join(this.root, 'passed.txt');
  }

  private async unchanged(): Promise<boolean> {
    const found = await readFile(join(this.compiledDir, checkedFile), 'utf8').catch(() => '');
    return found === (await this.times());
  }

  private async markChecked(): Promise<void> {
    await writeFile(join(this.compiledDir, checkedFile), await this.times());
  }

  private async times(): Promise<string> {
    const names = Object.values(compiledFiles);
    const stats = await Promise.all(names.map((name) => stat(join(this.compiledDir, name))));
    return JSON.stringify(Object.fromEntries(names.map((name, i) => [name, stats[i]!.mtimeMs])));
  }
}

/** Whether the process that made the work folder is gone. */
function isLeftOver(name: string): boolean {
  const pid = Number(name.slice(workPrefix.length).split('-')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}
