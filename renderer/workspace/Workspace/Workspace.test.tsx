// @vitest-environment happy-dom
// The knowledge window's frame: pages by click, key and call of the shell; counts; what happens where there is no base.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFakePage } from '../../../test/fakes/pageApi';
import { called, openPage, press, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace, pageTitle } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

const current = () => document.querySelector('nav [aria-current="page"]')?.textContent;

describe('the knowledge window', () => {
  it('opens at the page that was asked for, its title in focus', async () => {
    await openWorkspace({ page: 'settings' });
    const heading = await pageTitle('Einstellungen');
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe('Silbertablett: Wissen');
    expect(current()).toBe('Einstellungen');
  });

  it('names the page at every moment, also while its code is on the way', async () => {
    const nameless = () =>
      document.querySelector('main') !== null && document.querySelector('main h1') === null;
    const moments: boolean[] = [];
    const watch = new MutationObserver(() => moments.push(nameless()));
    watch.observe(document.body, { childList: true, subtree: true });
    await openWorkspace({ page: 'gaps' });
    for (const digit of ['1', '2', '3', '5', '6', '7']) {
      await press(digit, { ctrlKey: true });
      await waitFor(() => expect(document.querySelector('main [aria-busy="true"]')).toBeNull());
    }
    watch.disconnect();
    expect(moments).toContain(false);
    expect(moments).not.toContain(true);
  });

  it('leads from page to page by click, by number, by the sidebar’s own keys and when the shell asks', async () => {
    const fake = await openWorkspace({ page: 'import' });
    const nav = screen.getByRole('navigation', { name: 'Bereiche' });
    fireEvent.click(within(nav).getByRole('button', { name: 'Einstellungen' }));
    await pageTitle('Einstellungen');
    await press('1', { ctrlKey: true });
    await pageTitle('Import');
    await press(',', { ctrlKey: true });
    await pageTitle('Einstellungen');
    await act(async () => fake.emit({ name: 'workspaceAsked', payload: { page: 'import' } }));
    await pageTitle('Import');
  });

  it('leads through the navigation by arrow keys and past it by the skip link', async () => {
    await openWorkspace({ page: 'import' });
    const items = [...screen.getByRole('navigation').querySelectorAll('button')];
    act(() => items[0]?.focus());
    await press('ArrowDown');
    expect(document.activeElement).toBe(items[1]);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement).toBe(items.at(-1));
    fireEvent.click(screen.getByRole('button', { name: 'Zum Inhalt' }));
    expect(document.activeElement?.id).toBe('content');
  });

  it('shows every key with F1 and closes them with Esc', async () => {
    await openWorkspace({ page: 'import' });
    await press('F1');
    const sheet = await screen.findByRole('dialog', { name: 'Alle Tasten' });
    expect(sheet.textContent).toContain('Strg W');
    expect(sheet.textContent).toContain('gewählte Artikel archivieren');
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('takes dropped files on any page and shows their import', async () => {
    const fake = await openWorkspace({ page: 'settings' });
    const file = new File(['x'], 'umzug.md');
    await act(async () => {
      fireEvent.drop(document.querySelector('[data-ready]')!, { dataTransfer: { files: [file] } });
    });
    expect(called(fake, 'takeDroppedFiles')).toEqual([['umzug.md']]);
    await screen.findByRole('grid', { name: 'Quellen' });
  });

  it('says why the base does not open, and tries again', async () => {
    let locked = true;
    const fake = createFakePage();
    await openWorkspace(
      { page: 'import' },
      {
        changed: {
          status: async () =>
            locked ? { ok: false, code: 'STORE_LOCKED', details: {} } : fake.api.status({}),
        },
      },
    );
    await screen.findByText(/in einem anderen Silbertablett offen/);
    await pageTitle('Import');
    locked = false;
    fireEvent.click(screen.getByRole('button', { name: 'Nochmals versuchen' }));
    await screen.findByRole('grid', { name: 'Quellen' });
  });

  it('says that the engine is gone for good, and tries again', async () => {
    const fake = await openWorkspace({ page: 'import' });
    await screen.findByRole('grid', { name: 'Quellen' });
    await act(async () => fake.emit({ name: 'engineLost', payload: { willRestart: true } }));
    expect(screen.queryByRole('grid', { name: 'Quellen' })).not.toBeNull();
    await act(async () => fake.emit({ name: 'engineLost', payload: { willRestart: false } }));
    expect(screen.queryByRole('grid', { name: 'Quellen' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Nochmals versuchen' }));
    await screen.findByRole('grid', { name: 'Quellen' });
  });

  it('opens what was learned and the proof over the settings, and comes back with Esc', async () => {
    await openWorkspace({ page: 'settings' });
    await pageTitle('Einstellungen');
    await press('p', { ctrlKey: true });
    await screen.findByRole('dialog', { name: 'Prüfung' });
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('breaks no access rule in the settings', async () => {
    await openWorkspace({ page: 'settings' });
    await pageTitle('Einstellungen');
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  });

  it('says what is fetched from the network: nothing, or the listed addresses', async () => {
    const fact = () => document.querySelector('nav p[title]')?.textContent;
    await openWorkspace({ page: 'settings' });
    await screen.findByText(/^Nur 1 eingetragene Adresse wird abgerufen/);
    expect(fact()).toBe('Lokal, nur 1 eingetragene Adresse');
    const none = { webSources: async () => ({ ok: true as const, value: [] }) };
    await openWorkspace({ page: 'settings' }, { changed: none });
    await screen.findByText(/^Die App öffnet keine Verbindungen/);
    expect(fact()).toBe('Lokal, ohne Internet');
    fireEvent.click(screen.getByRole('switch', { name: 'Weblinks prüfen' }));
    await screen.findByText(/^Geprüft wird nur, ob verlinkte Seiten noch da sind/);
    expect(fact()).toBe('Lokal, prüft Weblinks');
    await openPage();
    await screen.findByTitle(/^Anliegen bleiben auf diesem Gerät\. Abgerufen wird nur 1 /);
  });

  it('is opened from the sidebar by button and key', async () => {
    const { fake } = await openPage();
    fireEvent.click(screen.getByRole('button', { name: 'Wissen pflegen' }));
    await press('W', { ctrlKey: true, shiftKey: true });
    expect(called(fake, 'openWorkspace')).toEqual([{ page: 'import' }, { page: 'import' }]);
  });
});
