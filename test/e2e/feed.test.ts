// A chat through the feed, as another program sends it: switched on by its owner, cards come while the customer writes.
// What the sidebar shows of such a contact is tested with the sidebar.
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashOf } from '../../main/feed/admission';
import { FeedClient } from '../../main/feed/client/feedClient';
import type { FeedCards } from '../../main/feed/client/feedWords';
import { violations } from './accessRules';
import { launchApp } from './launchApp';
import { preparedBase } from './preparedBase';
import { picture } from './sidebarPage';
import { openKnowledge } from './workspacePage';

/** A chat in pieces, as it is typed. */
const chat = [
  { id: '1', speaker: 'customer', text: 'Guten Tag' },
  { id: '2', speaker: 'agent', text: 'Guten Tag, worum geht es?' },
  { id: '3', speaker: 'customer', text: 'wir ziehen um', final: false },
  { id: '3', speaker: 'customer', text: 'wir ziehen um und wollen den Stromvertrag mitnehmen' },
] as const;

async function talk(client: FeedClient): Promise<FeedCards | undefined> {
  const { contactId } = await client.openContact({ channel: 'chat', title: 'Nr. 1' });
  let latest: FeedCards | undefined;
  const following = (async () => {
    for await (const { name, value } of client.follow(contactId)) if (name === 'cards') latest = value;
  })();
  for (const turn of chat) await client.appendTurns(contactId, [turn]);
  await expect
    .poll(() => latest?.cards[0]?.title, { timeout: 15_000 })
    .toBe('Stromvertrag beim Umzug mitnehmen');
  await client.closeContact(contactId, { outcome: 'solved', articleId: latest!.cards[0]!.articleId });
  await following;
  return latest;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

it('is switched on in the settings, and answers a chat with cards', async () => {
  const dataDir = await preparedBase();
  await writeFile(join(dataDir, 'feed.json'), JSON.stringify({ port: 0 }));
  const running = await launchApp({ dataDir });
  const window = await openKnowledge(running, 'Einstellungen');
  const feed = window.getByRole('region', { name: 'Andere Programme' });
  await feed.getByRole('switch', { name: 'Chat, Telefonie und CRM anbinden' }).press('Space');
  await feed.getByRole('button', { name: 'Erzeugen' }).click();
  const told = (text: RegExp) => feed.locator('code').filter({ hasText: text }).textContent();
  const [address, token] = [(await told(/^http/)) ?? '', (await told(/^[\w-]{43}$/)) ?? ''];
  const cards = await talk(new FeedClient({ address, token }));
  expect(cards).toMatchObject({ kind: 'cards', concern: expect.any(Number) });

  const stranger = new FeedClient({ address, token: 'wrong' });
  await expect(stranger.openContact({ channel: 'chat' })).rejects.toMatchObject({ problem: { status: 401 } });
  await feed.getByText('Abgewiesen: 1 ohne gültigen Schlüssel').waitFor();
  const note = running.page.getByRole('complementary', { name: 'Anderes Programm abgewiesen' });
  await note.getByText('1 Aufruf ohne gültigen Schlüssel').waitFor();
  expect(await violations(running.page)).toEqual([]);
  await feed.scrollIntoViewIfNeeded();
  await picture(window, 'feed-settings-light');
  expect(running.pageErrors).toEqual([]);
});

it('listens from the start where it is on, and no longer than the app runs', async () => {
  const dataDir = await preparedBase();
  const [port, token] = [await freePort(), 'a-token-of-this-test'];
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'feed.json'), JSON.stringify({ enabled: true, port }));
  await writeFile(join(dataDir, 'feed-token.json'), JSON.stringify({ hash: hashOf(token).toString('hex') }));
  const { page, close } = await launchApp({ dataDir });
  // The page does not wait for it.
  const listening = () => page.evaluate(() => window.silbertablett.readFeed({}));
  await expect.poll(listening).toMatchObject({ value: { listening: `http://127.0.0.1:${port}` } });
  for (const host of ['127.0.0.1', 'localhost'])
    expect((await talk(new FeedClient({ address: `http://${host}:${port}`, token })))?.kind).toBe('cards');
  await close();
  await expect(fetch(`http://127.0.0.1:${port}/openapi.json`)).rejects.toThrow();
});
