// What is tried again, how often, and where.
import { expect, it, vi } from 'vitest';
import { renameOver } from './renameOver';

const failing = (code: string, times: number) => {
  const attempt = vi.fn(async () => undefined);
  for (let n = 0; n < times; n++) attempt.mockRejectedValueOnce(Object.assign(new Error(code), { code }));
  return attempt;
};

it('tries again on Windows while somebody looks at the file', async () => {
  const attempt = failing('EPERM', 2);
  await renameOver('a', 'b', { attempt, system: 'win32' });
  expect(attempt).toHaveBeenCalledTimes(3);
});

it('gives up in the end, and at once where nobody holds it', async () => {
  const held = failing('EBUSY', 9);
  await expect(renameOver('a', 'b', { attempt: held, system: 'win32' })).rejects.toThrow('EBUSY');
  expect(held).toHaveBeenCalledTimes(5);
  for (const [code, system] of [
    ['ENOENT', 'win32'],
    ['EACCES', 'linux'],
  ] as const) {
    const attempt = failing(code, 1);
    await expect(renameOver('a', 'b', { attempt, system })).rejects.toThrow(code);
    expect(attempt).toHaveBeenCalledTimes(1);
  }
});
