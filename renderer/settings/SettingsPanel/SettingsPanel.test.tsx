// @vitest-environment happy-dom
// The settings as hands use them: found by words, changed at once, keys recorded, refused, taken and given back.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FakePage } from '../../../test/fakes/pageApi';
import { called, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

beforeAll(() => {
  withoutMotion();
  document.title = 'Silbertablett';
});
afterEach(cleanup);

async function openSettings(): Promise<FakePage> {
  const { fake } = await openPage();
  await press(',', { ctrlKey: true });
  await screen.findByRole('dialog', { name: 'Einstellungen' });
  await screen.findByText('Verlauf der Kontakte');
  return fake;
}

const click = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const rows = () => [...document.querySelectorAll('[data-row]')].map(({ textContent }) => textContent ?? '');
const changes = (fake: FakePage) => called(fake, 'changeSettings').at(-1);

describe('the settings', () => {
  it('explain every row, and the rules of access find nothing', async () => {
    await openSettings();
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('are found by beginnings of words of name, explanation and group, from Ctrl F', async () => {
    await openSettings();
    await press('f', { ctrlKey: true });
    const field = screen.getByRole('textbox', { name: 'Einstellung suchen' });
    expect(document.activeElement).toBe(field);
    await type(field, 'betriebsrat');
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toMatch(/^Namen von Kundigen zeigen/);
    await type(field, 'darst dicht');
    expect(rows()).toHaveLength(1);
    await type(field, 'warum');
    expect(rows()[0]).toMatch(/^Warum dieser Treffer\?/);
    await type(field, 'gibtesnicht');
    expect(rows()).toEqual([]);
    await press('Escape');
    expect(rows().length).toBeGreaterThan(15);
  });

  it('change the look at once', async () => {
    const fake = await openSettings();
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: /^130/ })));
    expect(changes(fake)).toEqual({ fontScale: '130' });
    await waitFor(() => expect(document.documentElement.dataset.type).toBe('130'));
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'Kompakt' })));
    await waitFor(() => expect(document.documentElement.dataset.density).toBe('compact'));
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'Hoch' })));
    await waitFor(() => expect(document.documentElement.dataset.contrast).toBe('high'));
  });

  it('empty the history only when asked twice, naming what goes', async () => {
    const fake = await openSettings();
    await click('Leeren …');
    expect(screen.getByRole('alert').textContent).toContain('Artikel und Gelerntes bleiben');
    expect(called(fake, 'forgetContactNotes')).toEqual([]);
    await click('Leeren');
    expect(called(fake, 'forgetContactNotes')).toEqual([{}]);
  });
});

describe('changed keys', () => {
  const record = async (name: RegExp, key: string, held: KeyboardEventInit = {}) => {
    await click(name);
    await press(key, held);
  };

  it('are recorded, shown wherever the key is printed, and given back', async () => {
    const fake = await openSettings();
    await click('Alle zeigen');
    await record(/^Warum dieser Treffer/, 'x', { altKey: true });
    expect(changes(fake)).toEqual({ keys: { why: 'alt+X' } });
    await screen.findByRole('button', { name: 'Warum dieser Treffer?, Taste Alt X, ändern' });
    await click('Zurücksetzen: Warum dieser Treffer?');
    expect(changes(fake)).toEqual({ keys: {} });
  });

  it('say which command has the key, and take it from there on request', async () => {
    const fake = await openSettings();
    await click('Alle zeigen');
    await record(/^Warum dieser Treffer/, 'm', { altKey: true });
    const row = screen.getByRole('alert');
    expect(row.textContent).toContain('Alt M gehört schon zu „Artikel melden“');
    await act(async () => void fireEvent.click(within(row).getByRole('button', { name: 'Dort wegnehmen' })));
    expect(changes(fake)).toEqual({ keys: { why: 'alt+M', report: '' } });
    await screen.findByRole('button', { name: 'Artikel melden, Taste keine, ändern' });
  });

  it('refuse what text needs, and leave everything with Esc', async () => {
    const fake = await openSettings();
    await record(/^Zusammenfassung mit Quelle/, 'v', { ctrlKey: true });
    expect(screen.getByRole('alert').textContent).toContain('zum Bearbeiten von Text');
    await record(/^Zusammenfassung mit Quelle/, 'Escape');
    expect(called(fake, 'changeSettings')).toEqual([]);
    expect(screen.getByRole('dialog', { name: 'Einstellungen' })).toBeTruthy();
  });

  it('of every program are written as the shell takes them', async () => {
    const fake = await openSettings();
    await record(/^Seitenleiste zeigen/, 'F9', { ctrlKey: true, shiftKey: true });
    expect(changes(fake)).toEqual({ summonKey: 'CommandOrControl+Shift+F9' });
  });

  it('act at once', async () => {
    const { fake } = await openPage();
    const changed = await fake.api.changeSettings({ keys: { settings: 'alt+X' } });
    if (!changed.ok) throw new Error('The fake keeps no settings');
    await act(async () => fake.emit({ name: 'settingsChanged', payload: changed.value }));
    await press(',', { ctrlKey: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('x', { altKey: true });
    expect(await screen.findByRole('dialog', { name: 'Einstellungen' })).toBeTruthy();
  });
});
