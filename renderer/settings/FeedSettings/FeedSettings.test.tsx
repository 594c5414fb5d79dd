// @vitest-environment happy-dom
// The interface for other programs as a hand uses it: switch, make a token, allow a page; what is refused is said.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { called, openPage, press as pressKey, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

async function open(language: 'de' | 'en' = 'de') {
  const fake = await openWorkspace({ page: 'settings' }, { language, options: { language } });
  await screen.findByRole('region', { name: language === 'de' ? 'Andere Programme' : 'Other programs' });
  return fake;
}
const box = () => within(screen.getByRole('region', { name: /^(Andere Programme|Other programs)$/ }));
const press = (name: string) => act(async () => void fireEvent.click(box().getByRole('button', { name })));

async function write(label: string, text: string): Promise<void> {
  const field = box().getByLabelText(label);
  await act(async () => {
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  });
}

describe('the interface for other programs', () => {
  it('is off, says where it listens once it is on, and copies that', async () => {
    const fake = await open();
    expect(box().getAllByText('Aus')[0]).toBeTruthy();
    await act(async () => void fireEvent.click(box().getByRole('switch')));
    expect(screen.getByText('http://127.0.0.1:47821')).toBeTruthy();
    await press('Kopieren: Adresse');
    expect(called(fake, 'copyText')).toEqual([{ text: 'http://127.0.0.1:47821' }]);
  });

  it('is told in the sidebar, with the way to its settings', async () => {
    const { fake } = await openPage();
    await pressKey(',', { ctrlKey: true });
    const region = within(await screen.findByRole('region', { name: 'Andere Programme' }));
    expect(region.getByText(/^Aus: kein anderes Programm/)).toBeTruthy();
    const before = await fake.api.readFeed({});
    if (!before.ok) throw new Error('no feed');
    const settings = { ...before.value.settings, enabled: true };
    const payload = { ...before.value, settings, listening: 'http://127.0.0.1:47821', openContacts: 2 };
    await act(async () => fake.emit({ name: 'feedChanged', payload }));
    expect(region.getByText(/^An, nur auf diesem Gerät: 2 Kontakte offen/)).toBeTruthy();
    fireEvent.click(region.getByRole('button', { name: 'Im Wissensfenster einstellen' }));
    expect(called(fake, 'openWorkspace')).toEqual([{ page: 'settings' }]);
  });

  it('says in the sidebar that strangers were refused, counts on, and is put away', async () => {
    const { fake } = await openPage();
    const before = await fake.api.readFeed({});
    if (!before.ok) throw new Error('no feed');
    const feed = before.value;
    const refuse = (token: number, origin: number, rate = 0) =>
      act(async () =>
        fake.emit({ name: 'feedChanged', payload: { ...feed, refused: { token, origin, rate, shape: 0 } } }),
      );
    const note = () => screen.queryByRole('complementary', { name: 'Anderes Programm abgewiesen' });
    await refuse(0, 0, 9);
    expect(note()).toBeNull();
    await refuse(1, 0);
    expect(note()?.textContent).toContain('1 Aufruf ohne gültigen Schlüssel');
    await refuse(3, 0);
    expect(note()?.textContent).toContain('3 Aufrufe ohne gültigen Schlüssel');
    fireEvent.click(within(note()!).getByRole('button', { name: 'Einstellungen' }));
    expect(called(fake, 'openWorkspace')).toEqual([{ page: 'settings' }]);
    fireEvent.click(within(note()!).getByRole('button', { name: 'Hinweis ausblenden' }));
    await refuse(4, 0);
    expect(note()).toBeNull();
    await refuse(4, 1);
    expect(note()?.textContent).toContain('1 Aufruf von fremder Webseite');
  });

  it('shows a token once', async () => {
    await open();
    await press('Erzeugen');
    expect(screen.getByText('abc123')).toBeTruthy();
    expect(box().getByRole('button', { name: 'Neu erzeugen' })).toBeTruthy();
    cleanup();
    await open();
    expect(screen.queryByText('abc123')).toBeNull();
  });

  it('takes origins and ports that are some, and names those that are none', async () => {
    const fake = await open();
    await write('Erlaubte Webseiten', 'https://crm.example, https://chat.example:8443');
    await write('Erlaubte Webseiten', 'https://crm.example/kunden');
    expect(box().getByRole('alert').textContent).toContain('https://crm.example/kunden');
    await write('Anschluss', '70000');
    await write('Anschluss', '0');
    expect(called(fake, 'changeFeed')).toEqual([
      { origins: ['https://crm.example', 'https://chat.example:8443'] },
      { port: 0 },
    ]);
  });

  it('tells what was refused, in English as well', async () => {
    const fake = await open('en');
    const before = await fake.api.readFeed({});
    if (!before.ok) throw new Error('no feed');
    const feed = before.value;
    const refused = { token: 2, origin: 1, rate: 0, shape: 0 };
    await act(async () => fake.emit({ name: 'feedChanged', payload: { ...feed, openContacts: 1, refused } }));
    expect(
      screen.getByText('1 contact open. Refused: 2 without a valid token, 1 from a foreign page'),
    ).toBeTruthy();
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
