// What set-up needs to know about the machine it runs on, asked without changing it.
// Installs nothing.
import { describe, expect, test, vi } from 'vitest';
import { checkNode } from '../../main/setup/checkNode.mjs';
import { installDebianPackages, isDebian, isOnPath } from '../../main/setup/debianPackages.mjs';
import { nodeGypCommand, npmCommand } from '../../main/setup/npmCommand.mjs';
import { tryCommand } from '../../main/setup/runCommand.mjs';

describe('checkNode', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('takes %s', (version) => {
    expect(checkNode(version)).toBe(false);
  });
  test.each(['18.20.0', '20.18.9', '20.9.0'])('refuses %s and says what is needed', (version) => {
    expect(() => checkNode(version)).toThrow(/20\.19/);
  });
});

describe('missing libraries', () => {
  test.runIf(isDebian() && process.getuid)(
    'are named with the line that installs them, where only root may',
    async () => {
      const asUser = vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(1000);
      const refusal = installDebianPackages('Libraries (libnss3.so) are', ['libnss3', 'libgbm1']);
      await expect(refusal).rejects.toMatchObject({
        message: 'Libraries (libnss3.so) are missing.',
        remedy: expect.stringMatching(
          /^sudo apt-get update && sudo apt-get install -y .*libnss3(t64)? libgbm1/,
        ),
      });
      asUser.mockRestore();
    },
  );
});

describe('programs', () => {
  test('those on PATH are found, others are not', () => {
    expect(isOnPath('node')).toBe(true);
    expect(isOnPath('no-such-program-here')).toBe(false);
  });

  test.each([
    ['npm', npmCommand()],
    ['node-gyp', nodeGypCommand()],
  ])('%s answers with its version', async (_name, { program, args }) => {
    const { status, output } = await tryCommand(program, [...args, '--version']);
    expect(output).toMatch(/\d+\.\d+/);
    expect(status).toBe(0);
  });

  test('one that cannot be started, fails, or runs too long is told by its status', async () => {
    expect((await tryCommand('no-such-program-here', [])).status).toBe(127);
    expect(await tryCommand(process.execPath, ['-e', 'console.log("x");process.exit(3)'])).toEqual({
      status: 3,
      output: 'x\n',
    });
    const hanging = await tryCommand(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], {
      timeoutMs: 300,
    });
    expect(hanging).toEqual({ status: 128, output: 'Ended by SIGKILL.\n' });
  });
});
