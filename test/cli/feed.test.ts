// The feed in the terminal: tokens, description, and what a wrong call says.
// The feed's own behaviour is tested in test/feed/.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { builtCli } from './runCli';

const cli = builtCli();
const transcript = join(import.meta.dirname, '..', 'quality', 'transcripts', 'chat-umzug.jsonl');

it('makes tokens, prints the description, and says where nothing listens', { timeout: 120_000 }, async () => {
  const data = await temporaryFolder();
  const [first, second] = [
    await cli(['feed', 'token', '--data', data]),
    await cli(['feed', 'token', '--data', data]),
  ];
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(first.out.trim()).toMatch(/^[\w-]{43}$/);
  expect(second.out).not.toBe(first.out);
  const described = await cli(['feed', 'openapi']);
  expect(described.json[0]).toMatchObject({ openapi: '3.1.0' });
  const unreachable = await cli([
    'feed',
    'replay',
    transcript,
    '--url',
    'http://127.0.0.1:9',
    '--token',
    'x',
  ]);
  expect([unreachable.code, unreachable.err]).toEqual([1, expect.stringContaining('Nothing listens')]);
  expect((await cli(['feed', 'serve', '--port', '70000', '--data', data])).code).toBe(2);
});
