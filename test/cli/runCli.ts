// Builds the terminal twin once for a run and runs it as a user does: as a process of its own.
// Knows nothing of the commands; fails with a clear message where the embedding model is not set up.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll } from 'vitest';
import { toTablettError } from '../../knowledge/errors/tablettError';
import { supplyModel } from '../../main/setup/model/supplyModel';
import { filledOnce } from '../fakes/filledOnce';

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The lines of stdout, parsed as JSON. */
  readonly json: readonly unknown[];
}

export interface CliUse {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ctrl-C is pressed as soon as this says so, which sees stderr so far; asked every few milliseconds. */
  readonly interruptWhen?: (err: string) => boolean;
}

/** Called at the top of a test file; gives the way to run a command. */
export function builtCli(): (args: readonly string[], use?: CliUse) => Promise<CliRun> {
  let folder = '';
  beforeAll(async () => {
    // As deep below the project as the shipped bundle, so that packages and the sample base are found.
    folder = await filledOnce('cli', buildInto, 'built');
  }, 120_000);
  return (args, use = {}) => run(join(folder, 'cli.js'), args, use);
}

async function buildInto(folder: string): Promise<void> {
  await requireModel();
  const input = {
    cli: resolve('main/cli/cli.ts'),
    embedWorker: resolve('indexer/embed/embedWorker.ts'),
    prepareWorker: resolve('indexer/pipeline/prepareWorker.ts'),
    planeWorker: resolve('indexer/plane/planeWorker.ts'),
  };
  const target = 'node20.18';
  // Where the shipped bundle has them: built code looks for its workers beside that folder.
  const output = { chunkFileNames: 'chunks/[name]-[hash].js' };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, target, outDir: folder, rolldownOptions: { input, output } },
  });
}

async function requireModel(): Promise<void> {
  try {
    await supplyModel({ fetching: 'never' });
  } catch (thrown) {
    const { message } = toTablettError(thrown, 'requireModel');
    throw new Error(`These tests need the embedding model; \`npm test\` sets it up. ${message}`);
  }
}

function run(file: string, args: readonly string[], use: CliUse): Promise<CliRun> {
  const { stdin = '', cwd, env = {}, interruptWhen } = use;
  const child = spawn(process.execPath, [file, ...args], { cwd, env: { ...process.env, ...env } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => {}); // A command that reads nothing may be gone already.
  child.stdin.end(stdin);
  const watch = setInterval(() => {
    if (!interruptWhen?.(err)) return;
    clearInterval(watch);
    child.kill('SIGINT');
  }, 2);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(watch);
      const json = () =>
        out
          .trimEnd()
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as unknown);
      done({
        code,
        out,
        err,
        get json() {
          return json();
        },
      });
    });
  });
}
