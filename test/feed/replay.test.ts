// The two transcripts, a chat and a call, through the client as `feed replay` sends them.
// Over a desk in memory; real cards come in the end-to-end test.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readTranscript } from '../../main/cli/feed/readTranscript';
import { replayCommand } from '../../main/cli/feed/replayCommand';
import { FeedCallFailed, FeedClient } from '../../main/feed/client/feedClient';
import type { FeedProblem } from '../../main/feed/client/feedWords';
import { temporaryFolder } from '../fakes/temporaryFolder';
import { feedTrial, token } from './feedTrial';

const folder = join(import.meta.dirname, '..', 'quality', 'transcripts');

it.each(['chat-umzug.jsonl', 'anruf-stromausfall.jsonl'])(
  '%s arrives turn by turn and is closed',
  async (name) => {
    const { server, fake } = await feedTrial();
    const printed: string[] = [];
    const write = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((line) => printed.push(String(line)) > 0);
    await replayCommand(join(folder, name), { url: `${server.address}/`, token, speed: 1000 });
    write.mockRestore();
    const contact = fake.contacts.read('contact-1');
    const { steps, channel } = await readTranscript(join(folder, name));
    const said = new Map(
      steps.flatMap(({ turn }, at) => (turn ? [[turn.id ?? at, turn.text] as const] : [])),
    );
    expect(contact.turns.map(({ text }) => text)).toEqual([...said.values()]);
    expect([contact.channel, contact.closed?.outcome]).toEqual([channel, 'solved']);
    expect(printed.join('')).toContain('-- closed: solved');
    expect(printed.join('')).toMatch(/82 % Zu /);
  },
);

it('names the line that does not fit', async () => {
  const file = join(await temporaryFolder(), 't.jsonl');
  for (const [lines, reason] of [
    ['{"speaker":"customer","text":"x"}', /line 1.*out of place/],
    ['{"channel":"chat"}\n{"speaker":"bot","text":"x"}', /line 2/],
    ['', /no text/],
  ] as const) {
    await writeFile(file, lines);
    await expect(readTranscript(file)).rejects.toThrow(reason);
  }
});

it('ends where the feed refuses a turn', async () => {
  const { server } = await feedTrial();
  const problem = { status: 409, code: 'CONTACT_CLOSED', title: 'closed' } as unknown as FeedProblem;
  vi.spyOn(FeedClient.prototype, 'appendTurns').mockRejectedValue(new FeedCallFailed(problem, undefined));
  const follow = vi.spyOn(FeedClient.prototype, 'follow');
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => {
    process.exitCode = undefined;
  });
  await replayCommand(join(folder, 'chat-umzug.jsonl'), {
    url: server.address,
    token,
    speed: 1000,
    json: true,
  });
  expect(write).toHaveBeenCalledWith(expect.stringContaining('CONTACT_CLOSED'));
  expect(process.exitCode).toBe(1);
  expect(follow.mock.lastCall?.[1]?.signal?.aborted).toBe(true);
  vi.restoreAllMocks();
});
