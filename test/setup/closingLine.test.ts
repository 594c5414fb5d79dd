// However a run of the checks ends, its last line says how many passed and failed, and its exit code says the same.
// Runs the real modules in a process of their own, with checks that were made up.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const urlOf = (name: string): string => pathToFileURL(resolve('main/setup', name)).href;

/** What the checks are in the started process, as its source. */
function start(checks: string) {
  const source = `
    import { openCount } from '${urlOf('closingLine.mjs')}';
    import { runChecks } from '${urlOf('runChecks.mjs')}';
    const { count, close } = openCount();
    await runChecks([${checks}], count);
    close();`;
  return spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function ended(child: ReturnType<typeof start>, onOutput: (output: string) => void = () => {}) {
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    onOutput(output);
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { lines: output.trimEnd().split('\n'), last: output.trimEnd().split('\n').at(-1), code };
}

const passing = `{ name: 'sound', run: async () => ({ passed: 3, failed: 0 }) }`;

describe('the closing line', () => {
  test('adds up what passed', async () => {
    expect(await ended(start(`${passing}, ${passing}`))).toMatchObject({
      last: '6 passed, 0 failed',
      code: 0,
    });
  });

  test.each([
    ['throws', `() => { throw new Error('dead'); }`],
    ['rejects with no error', `() => Promise.reject('dead')`],
    ['fails', `async () => ({ passed: 0, failed: 1, report: 'dead' })`],
  ])('counts a check that %s as one failure, and the others still run', async (_how, run) => {
    const { lines, last, code } = await ended(start(`{ name: 'ill', run: ${run} }, ${passing}`));
    expect([last, code]).toEqual(['3 passed, 1 failed', 1]);
    expect(lines).toContain('dead');
  });

  test('comes after an error that nobody caught', async () => {
    const run = `() => new Promise(() => setTimeout(() => { throw new Error('stray'); }, 1))`;
    expect(await ended(start(`${passing}, { name: 'stray', run: ${run} }`))).toMatchObject({
      last: '3 passed, 1 failed',
      code: 1,
    });
  });

  test.runIf(process.platform !== 'win32')('comes when the run is ended from outside', async () => {
    const run = '() => new Promise(() => setInterval(() => {}, 1000))';
    const child = start(`${passing}, { name: 'endless', run: ${run} }`);
    const outcome = await ended(child, (output) => {
      if (output.includes('endless …') && !child.killed) child.kill('SIGTERM');
    });
    expect(outcome).toMatchObject({ last: '3 passed, 1 failed', code: 1 });
  });

  test('fails a run in which nothing was tested', async () => {
    expect(await ended(start(''))).toMatchObject({ last: '0 passed, 0 failed', code: 1 });
  });
});

test('light checks run beside each other before the others, one at a time', async () => {
  const waiting = (name: string, light: boolean) =>
    `{ name: '${name}', light: ${light}, run: async () => {
      await new Promise((done) => setTimeout(done, 60));
      return { passed: 1, failed: 0 };
    } }`;
  const { lines } = await ended(
    start([waiting('heavy', false), waiting('light', true), waiting('lighter', true)].join(', ')),
  );
  const order = lines.slice(0, -1).map((line) => line.replace(/ \(.*| …$/, '').trim());
  expect(order.slice(0, 2)).toEqual(['light', 'lighter']);
  expect(order.slice(-2)).toEqual(['heavy', '✓ heavy']);
});
