// @vitest-environment happy-dom
// How concerns arrive: clipboard, other programs, links, mails, conversations; nothing typed is lost.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageEvent } from '../../knowledge/contract/pageApi';
import type { Contact, Turn } from '../../knowledge/vocabulary/contact';
import type { FakePage } from '../../test/fakes/pageApi';
import { called, openPage, press, type, withoutMotion } from '../../test/fakes/pageHands';

let fake: FakePage;
let field: HTMLTextAreaElement;
const emit = (event: PageEvent) => act(async () => fake.emit(event));
const arrive = (how: 'selection' | 'clipboard' | 'link', text: string) =>
  emit({ name: 'concernArrived', payload: { how, text } });
const turn = (id: string, text: string): Turn => ({ id, speaker: 'customer', text, final: true, atMs: 1 });
const contact = (concerns: readonly string[], change: Partial<Contact> = {}): Contact => ({
  ...{ id: 'c1', channel: 'chat', title: 'Web-Chat', openedAtMs: 1, present: concerns.length },
  turns: concerns.map((text, at) => turn(`t${at}`, text)),
  concerns: concerns.map((text, at) => ({ no: at + 1, text, turnIds: [`t${at}`] })),
  ...change,
});
const told = (payload: Contact) =>
  emit({
    name: 'contactChanged',
    payload: payload as Extract<PageEvent, { name: 'contactChanged' }>['payload'],
  });

beforeAll(withoutMotion);
beforeEach(async () => {
  ({ fake, field } = await openPage());
});
afterEach(cleanup);

describe('a concern from outside', () => {
  it('fills an empty field, by whatever way', async () => {
    await arrive('clipboard', ' lastschrift zurückgegangen ');
    expect(field.value).toBe('lastschrift zurückgegangen');
    expect(called(fake, 'ask').at(-1)).toMatchObject({ text: 'lastschrift zurückgegangen' });
    await waitFor(
      () => expect(document.body.textContent).toContain('Neu aus der Zwischenablage. Übernommen.'),
      { timeout: 3000 },
    );
  });

  it('waits while the hand is in the field, and is taken by one key; Ctrl Z brings back what stood there', async () => {
    await type(field, 'umzug strom mit');
    await arrive('clipboard', 'lastschrift zurückgegangen');
    expect(field.value).toBe('umzug strom mit');
    screen.getByRole('complementary', { name: 'Neu aus der Zwischenablage' });
    await press('Enter', { altKey: true });
    expect(field.value).toBe('lastschrift zurückgegangen');
    expect(screen.queryByRole('complementary')).toBeNull();
    await press('z', { ctrlKey: true });
    expect(field.value).toBe('umzug strom mit');
  });

  it('of a million characters is held by the field as far as it is read', async () => {
    const text = 'umzug '.repeat(160_000);
    await arrive('selection', text);
    expect(field.value.length).toBe(200_000);
    await type(field, '');
    Object.assign(window.silbertablett, { readClipboard: async () => ({ ok: true, value: { text } }) });
    await press('V', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(field.value.length).toBe(200_000));
    expect(field.maxLength).toBe(200_000);
  });

  it('can be left where it is', async () => {
    await type(field, 'umzug');
    await arrive('clipboard', 'lastschrift zurück');
    fireEvent.click(screen.getByRole('button', { name: 'Nicht übernehmen' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(field.value).toBe('umzug');
  });

  it('asked for by a key of its own never waits', async () => {
    await type(field, 'umzug');
    await arrive('selection', 'abschlag zu hoch');
    expect(field.value).toBe('abschlag zu hoch');
    await press('z', { ctrlKey: true });
    await press('V', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(field.value).toBe('abschlag zu hoch'));
    expect(called(fake, 'readClipboard')).toHaveLength(1);
  });
});

describe('a conversation', () => {
  it('leads the field turn by turn, with a tab for each concern, and can be read', async () => {
    await told(contact(['ich ziehe um']));
    expect(field.value).toBe('ich ziehe um');
    await told(contact(['ich ziehe um, strom mitnehmen']));
    expect(field.value).toBe('ich ziehe um, strom mitnehmen');
    await told(contact(['ich ziehe um, strom mitnehmen', 'mein abschlag ist zu hoch']));
    expect(field.value).toBe('mein abschlag ist zu hoch');
    await press('PageUp', { ctrlKey: true });
    expect(field.value).toBe('ich ziehe um, strom mitnehmen');
    await press('s', { altKey: true });
    const layer = await screen.findByRole('dialog', { name: 'Gespräch' });
    expect(layer.textContent).toContain('mein abschlag ist zu hoch');
    expect(layer.textContent).toContain('Anliegen 2');
  });

  it('does not write over what the hand has changed', async () => {
    await told(contact(['ich ziehe um']));
    await type(field, 'ich ziehe um nach kiel');
    await told(contact(['ich ziehe um, strom mitnehmen']));
    expect(field.value).toBe('ich ziehe um nach kiel');
    await press('Enter', { altKey: true });
    expect(field.value).toBe('ich ziehe um, strom mitnehmen');
  });

  it('waits beside another one, and goes when it is closed elsewhere', async () => {
    await told(contact(['ich ziehe um']));
    const other = contact(['abschlag zu hoch'], { id: 'c2', title: 'Anruf 2', channel: 'call' });
    await told(other);
    screen.getByRole('complementary', { name: 'Neuer Kontakt: Anruf 2' });
    await told({ ...other, closed: { outcome: 'solved', atMs: 2 } });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(field.value).toBe('ich ziehe um');
  });
});

describe('a mail', () => {
  const mail = 'Von: Erika Muster <e@example.org>\nBetreff: Umzug\n\nGuten Tag,\nich ziehe um.\nGrüße';
  const own = 'Ich ziehe um und will den Strom mitnehmen.';

  it('pasted as a whole becomes the customer’s own words, with the original one key away', async () => {
    fireEvent.paste(field, { clipboardData: { getData: () => mail } });
    await waitFor(() => expect(field.value).toBe(own));
    expect(called(fake, 'openMail')).toEqual([{ text: mail }]);
    expect(document.body.textContent).toContain('E-Mail');
    await press('s', { altKey: true });
    expect((await screen.findByRole('dialog', { name: 'Gespräch' })).textContent).toContain('Guten Tag,');
  });

  it('opened from a file shows its original in the same place, with its head and what hangs on it', async () => {
    await emit({ name: 'mailArrived', payload: { token: 'm1', label: 'anfrage.eml', count: 1 } });
    await waitFor(() => expect(field.value).toBe(own));
    await press('s', { altKey: true });
    const layer = await screen.findByRole('dialog', { name: 'Gespräch' });
    expect(layer.textContent).toMatch(/VonErika Muster <e@example.org>.*Anlagenstand.jpg.*Guten Tag,/s);
  });

  it('leaves the desk with its words: what comes then is another customer’s', async () => {
    await emit({ name: 'mailArrived', payload: { token: 'm1', label: 'anfrage.eml', count: 1 } });
    await waitFor(() => expect(field.value).toBe(own));
    await type(field, '');
    await type(field, 'abschlag zu hoch');
    await waitFor(
      () => expect(called(fake, 'understand').at(-1)).toMatchObject({ text: 'abschlag zu hoch' }),
      {
        timeout: 5000,
      },
    );
    expect(called(fake, 'understand').at(-1)).not.toHaveProperty('contactId');
    await press('u', { altKey: true });
    expect(called(fake, 'closeContact')).toEqual([]);
    expect(called(fake, 'noteContact').at(-1)).toMatchObject({
      text: 'abschlag zu hoch',
      outcome: 'passedOn',
    });
  });

  it('pasted over all that stands there is one, too', async () => {
    await type(field, 'umzug');
    field.select();
    fireEvent.paste(field, { clipboardData: { getData: () => mail } });
    await waitFor(() => expect(field.value).toBe(own));
    expect(called(fake, 'openMail')).toEqual([{ text: mail }]);
  });

  it('is shown as it was written, and asked in the order that answers best', async () => {
    const concern = {
      no: 1,
      text: 'Geht das? Ich ziehe um',
      written: 'Ich ziehe um. Geht das?',
      turnIds: ['t0'],
    };
    await told(contact(['x'], { channel: 'email', concerns: [concern] }));
    expect(field.value).toBe('Ich ziehe um. Geht das?');
    expect(called(fake, 'ask').at(-1)).toMatchObject({ text: 'Geht das? Ich ziehe um' });
    await type(field, 'Ich ziehe um. Geht das? Wann');
    expect(called(fake, 'ask').at(-1)).toMatchObject({ text: 'Ich ziehe um. Geht das? Wann' });
  });

  it('counts as one, whatever history it quotes', async () => {
    await told(contact(['ich ziehe um'], { channel: 'email', original: { text: 'x', attached: [] } }));
    expect(document.body.textContent).not.toContain('Beitrag');
  });

  it('pasted into words that stand there is only text', async () => {
    await type(field, 'umzug');
    fireEvent.paste(field, { clipboardData: { getData: () => mail } });
    expect(called(fake, 'openMail')).toEqual([]);
  });

  it('dropped is opened, other files go to the import', async () => {
    const files = [new File(['x'], 'anfrage.eml'), new File(['x'], 'wissen.docx')];
    await act(async () => void fireEvent.drop(field, { dataTransfer: { files } }));
    await waitFor(() => expect(field.value).toBe(own));
    expect(called(fake, 'takeDroppedFiles')).toEqual([['anfrage.eml'], ['wissen.docx']]);
    expect(called(fake, 'openMail')).toHaveLength(1);
  });

  it('that cannot be opened says why, to everybody, and leaves the field alone', async () => {
    await type(field, 'umzug');
    await emit({ name: 'mailArrived', payload: { token: 'leer.eml', label: 'leer.eml', count: 1 } });
    const said = await screen.findByTitle('E-Mail nicht geöffnet: Kein Text enthalten.');
    expect(said.closest('[role=status]')).not.toBeNull();
    expect(field.value).toBe('umzug');
  });

  it('opened by the system is taken at once', async () => {
    await emit({ name: 'mailArrived', payload: { token: 'm1', label: 'anfrage.eml', count: 1 } });
    await waitFor(() => expect(field.value).toBe(own));
    expect(called(fake, 'openMail')).toEqual([{ token: 'm1' }]);
  });
});
