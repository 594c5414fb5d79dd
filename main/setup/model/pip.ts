// Finds the Python package client and has it fetch one package as a file; no Python of the package runs.
// Knows nothing of models.
import { lastLines, tryCommand } from '../runCommand.mjs';

/** 69 MB over a slow line. */
const downloadLimitMs = 30 * 60_000;

const candidates: readonly (readonly string[])[] = [
  ['python3', '-m', 'pip'],
  ['pip3'],
  ['pip'],
  ['python', '-m', 'pip'],
  ['py', '-m', 'pip'],
];

/** The command that starts pip, or undefined when there is none. */
export async function findPip(): Promise<readonly string[] | undefined> {
  for (const candidate of candidates) {
    const { status } = await runPip(candidate, ['--version'], { timeoutMs: 30_000 });
    if (status === 0) return candidate;
  }
  return undefined;
}

/**
 * Downloads a package without its dependencies into `folder`; returns what went wrong, in one line. Wheels only, so that
 * nothing of it is run; where none fits this machine, the one for another platform does: only its data are wanted.
 */
export async function downloadPackage(
  pip: readonly string[],
  requirement: string,
  folder: string,
): Promise<string | undefined> {
  // pip keeps the growing file in the temporary folder: there it can be watched, and goes with the folder.
  const env = { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder };
  const base = ['download', '--no-deps', '--no-input', '--no-cache-dir', '--disable-pip-version-check'];
  const variants = [['--only-binary=:all:'], ['--only-binary=:all:', '--platform', 'manylinux2014_x86_64']];
  let fault: string | undefined;
  for (const variant of variants) {
    const args = [...base, ...variant, '--dest', folder, requirement];
    const { status, output } = await runPip(pip, args, { env, timeoutMs: downloadLimitMs });
    if (status === 0) return undefined;
    fault = `${lastLines(output, 1)} (exit ${status})`;
  }
  return fault;
}

function runPip(
  pip: readonly string[],
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly timeoutMs: number },
): ReturnType<typeof tryCommand> {
  const [program, ...first] = pip;
  return tryCommand(program!, [...first, ...args], options);
}
