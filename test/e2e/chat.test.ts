// A chat that comes in through the feed: cards follow what is said, another topic opens a second concern, the end is noted.
import { expect, it } from 'vitest';
import type { FeedCards, FeedTurn } from '../../main/feed/client/feedWords';
import {
  concernTabs,
  connectFeed,
  history,
  layer,
  lookAtBothThemes,
  patient,
  transcript,
  unhurried,
  untilModel,
  untilNoted,
} from './dayPage';
import { launchApp } from './launchApp';
import { preparedBase, sampleFolder } from './preparedBase';
import { chosenTitle, concernField } from './sidebarPage';

/** As a chat program sends them, one after the other. */
const moving: readonly FeedTurn[] = [
  { speaker: 'customer', text: 'Guten Tag' },
  { speaker: 'agent', text: 'Guten Tag, schön, dass Sie da sind. Worum geht es?' },
  {
    speaker: 'customer',
    text: 'wir ziehen zum 1. März um, können wir den Stromvertrag in die neue Wohnung mitnehmen?',
  },
  { speaker: 'agent', text: 'Das geht. Ich sehe gerade nach, welche Fristen gelten.' },
];
const inTheDark: readonly FeedTurn[] = [
  {
    speaker: 'customer',
    text: 'super. und noch was ganz anderes: in unserer Wohnung ist seit gestern kein Strom, die Nachbarn haben Licht',
  },
  { speaker: 'agent', text: 'Dann sehen wir gleich nach.' },
];

it('follows a chat from its greeting to its outcome', unhurried, async () => {
  const running = await launchApp({ dataDir: await preparedBase(sampleFolder) });
  const { page, pageErrors } = running;
  await untilModel(page);
  const client = await connectFeed(page);
  const contact = await client.openContact({ channel: 'chat', title: 'Chat 4711' });

  // The other program receives cards as they change.
  const heard: FeedCards[] = [];
  const leaving = new AbortController();
  const following = (async () => {
    for await (const event of client.follow(contact.contactId, { signal: leaving.signal }))
      if (event.name === 'cards') heard.push(event.value);
  })();

  for (const turn of moving) await client.appendTurns(contact.contactId, [turn]);
  await page.getByText('Chat 4711').first().waitFor(patient);
  await expect.poll(() => chosenTitle(page), patient).toBe('Stromvertrag beim Umzug mitnehmen');
  await expect
    .poll(() => heard.at(-1)?.cards.map(({ title }) => title) ?? [], patient)
    .toContain('Stromvertrag beim Umzug mitnehmen');
  expect(await concernField(page).inputValue()).not.toMatch(/Guten Tag/);

  // A change of topic: a second concern with cards of its own; the first stays at hand.
  for (const turn of inTheDark) await client.appendTurns(contact.contactId, [turn]);
  await expect.poll(() => concernTabs(page).count(), patient).toBe(2);
  await expect.poll(() => chosenTitle(page), patient).toBe('Kein Strom – nur in meiner Wohnung');
  await lookAtBothThemes(running, 'chat');
  await page.keyboard.press('Control+PageUp');
  await expect.poll(() => chosenTitle(page), patient).toBe('Stromvertrag beim Umzug mitnehmen');

  // The conversation as it was said.
  await page.keyboard.press('Alt+s');
  await layer(page, 'Gespräch').getByText('die Nachbarn haben Licht').waitFor(patient);
  await lookAtBothThemes(running, 'conversation');
  await page.keyboard.press('Escape');
  await layer(page, 'Gespräch').waitFor({ state: 'hidden', ...patient });

  // The end comes from the other program, too.
  await client.closeContact(contact.contactId, { outcome: 'solved' });
  await following;
  leaving.abort();
  await page.getByText('beendet').first().waitFor(patient);
  await untilNoted(page, 'solved');
  await page.keyboard.press('Control+h');
  await history(page).getByText('Gelöst').first().waitFor(patient);
  expect(pageErrors).toEqual([]);
});

it(
  'shows what is still being said, and lets nothing typed give way to a new contact',
  unhurried,
  async () => {
    const { page } = await launchApp({ dataDir: await preparedBase(sampleFolder) });
    await untilModel(page);
    const client = await connectFeed(page);
    const turns = await transcript('anruf-stromausfall');
    const call = await client.openContact({ channel: 'call', title: 'Anruf 14:32' });
    for (const turn of turns.slice(0, 9)) await client.appendTurns(call.contactId, [turn]);
    await expect.poll(() => chosenTitle(page), patient).toBe('Kein Strom – nur in meiner Wohnung');

    // Somebody else writes meanwhile: a notice, and the call stays.
    const before = await concernField(page).inputValue();
    const other = await client.openContact({ channel: 'chat', title: 'Chat 4712' });
    await client.appendTurns(other.contactId, [
      { speaker: 'customer', text: 'Ich habe mein Passwort vergessen' },
    ]);
    const notice = page.getByRole('complementary', { name: 'Neuer Kontakt: Chat 4712' });
    await notice.getByText('Passwort').waitFor(patient);
    expect(await concernField(page).inputValue()).toBe(before);
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => chosenTitle(page), patient).toBe('Passwort vergessen');
  },
);
