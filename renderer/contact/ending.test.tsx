// @vitest-environment happy-dom
// How a contact ends and what is left of it: outcome, history, today's topics, the way back; pins and comparing on the way.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ContactNote } from '../../knowledge/vocabulary/contact';
import { articleId as asArticleId } from '../../knowledge/vocabulary/ids';
import { createFakePage } from '../../test/fakes/pageApi';
import { called, layOut, openPage, press, type, withoutMotion } from '../../test/fakes/pageHands';
import { createTranslator } from '../i18n/t';

const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';
const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const note = (id: string, change: Partial<ContactNote> = {}): ContactNote => ({
  ...{ id, channel: 'box', atMs: Date.now(), maskedText: `anliegen ${id}`, language: 'de' },
  ...change,
});

async function openWithNotes(notes: readonly ContactNote[]) {
  const fake = createFakePage();
  let kept = notes;
  layOut(fake, {
    contactNotes: async () => ({ ok: true, value: kept.map((each) => ({ ...each })) as never }),
    forgetContactNotes: async (input) => {
      fake.calls.push(['forgetContactNotes', input]);
      kept = input.ids ? kept.filter(({ id }) => !input.ids?.includes(id)) : [];
      return { ok: true, value: { forgotten: 1 } };
    },
  });
  await waitFor(() => expect(document.querySelector('[data-ready]')).not.toBeNull());
  return { fake, field: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

beforeAll(withoutMotion);
afterEach(cleanup);

describe('the outcome', () => {
  it('is noted by one key with the card that did it, confirmed, and taken back by Ctrl Z', async () => {
    const { fake, field } = await openPage();
    await type(field, concern);
    await press('ArrowDown');
    await press('g', { altKey: true });
    const by = { articleId: 'zaehlerstand' };
    expect(called(fake, 'noteContact')).toEqual([{ text: concern, outcome: 'solved', ...by }]);
    screen.getByText('Als gelöst notiert: Zählerstand bei Auszug melden');
    expect(screen.getByRole('button', { name: /^Gelöst/ }).getAttribute('aria-pressed')).toBe('true');
    await press('z', { ctrlKey: true });
    expect(field.value).toBe(concern);
    expect(called(fake, 'noteContact').at(-1)).toEqual({ text: concern, noteId: 'note-1' });
    expect(screen.queryByText(/^Als gelöst notiert/)).toBeNull();
  });

  it('can be another one, and closes the contact at the desk', async () => {
    const { fake } = await openPage();
    const opened = await fake.api.openContact({ channel: 'chat' });
    if (!opened.ok) throw new Error('not opened');
    const told = await fake.api.appendTurns({
      contactId: opened.value.id,
      turns: [{ speaker: 'customer', text: 'umzug, strom mitnehmen' }],
    });
    if (!told.ok) throw new Error('not told');
    await act(async () => fake.emit({ name: 'contactChanged', payload: told.value as never }));
    await press('u', { altKey: true });
    expect(called(fake, 'closeContact')).toEqual([{ contactId: opened.value.id, outcome: 'passedOn' }]);
    await press('o', { altKey: true });
    expect(called(fake, 'noteContact').at(-1)).toMatchObject({
      outcome: 'unsolved',
      noteId: opened.value.id,
    });
    screen.getByText('Als nicht gelöst notiert');
  });

  it('has one note a concern, however fast it changes, and after it was taken back', async () => {
    const fake = createFakePage();
    const kept: string[] = [];
    let answer = (): void => {};
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    layOut(fake, {
      noteContact: async (input) => {
        fake.calls.push(['noteContact', input]);
        await slow;
        if (input.noteId === undefined) kept.push(`note-${kept.length + 1}`);
        return { ok: true, value: { noteId: input.noteId ?? kept.at(-1)! } };
      },
    });
    await waitFor(() => expect(document.querySelector('[data-ready]')).not.toBeNull());
    await type(screen.getByRole('textbox'), concern);
    await press('g', { altKey: true });
    await press('o', { altKey: true });
    await act(async () => answer());
    await waitFor(() => expect(called(fake, 'noteContact')).toHaveLength(2));
    await press('z', { ctrlKey: true });
    await waitFor(() => expect(called(fake, 'noteContact')).toHaveLength(3));
    await press('u', { altKey: true });
    await waitFor(() => expect(called(fake, 'noteContact')).toHaveLength(4));
    expect(kept).toEqual(['note-1']);
    expect(called(fake, 'noteContact').at(-1)).toMatchObject({ outcome: 'passedOn', noteId: 'note-1' });
  });

  it('says why it could not be kept', async () => {
    const fake = createFakePage();
    layOut(fake, { noteContact: async () => ({ ok: false, code: 'DISK_FULL', details: {} }) });
    await waitFor(() => expect(document.querySelector('[data-ready]')).not.toBeNull());
    await type(screen.getByRole('textbox'), concern);
    await press('o', { altKey: true });
    await waitFor(() => expect(screen.queryByText('Als nicht gelöst notiert')).toBeNull());
  });
});

describe('the history', () => {
  it('shows today’s contacts, asks one again, deletes one and all', async () => {
    const notes = [note('1', { outcome: 'solved', title: 'Abschlag' }), note('2'), note('3')];
    const { fake, field } = await openWithNotes(notes);
    await type(field, 'kein strom');
    await press('h', { ctrlKey: true });
    const layer = await screen.findByRole('dialog', { name: 'Kontakte heute' });
    const rows = () => within(layer).getAllByTitle(/^Nochmals fragen/);
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(rows()[0]?.textContent).toMatch(/Gelöst.*Abschlag/);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    rows()[2]!.focus();
    fireEvent.keyDown(rows()[2]!, { key: 'Delete' });
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(document.activeElement).toBe(rows()[1]);
    expect(called(fake, 'forgetContactNotes')).toEqual([{ ids: ['3'] }]);
    fireEvent.keyDown(rows()[0]!, { key: 'ArrowDown' });
    fireEvent.click(rows()[1]!);
    expect(field.value).toBe('anliegen 2');
    await press('z', { ctrlKey: true });
    expect(field.value).toBe('kein strom');
    await press('h', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: 'Alle löschen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Wirklich alle löschen' }));
    await screen.findByText('Noch keine Kontakte');
    expect(called(fake, 'forgetContactNotes').at(-1)).toEqual({});
  });

  it('says why an entry could not be deleted, and keeps it', async () => {
    const { field } = await openWithNotes([note('1')]);
    Object.assign(window.silbertablett, {
      forgetContactNotes: async () => ({ ok: false, code: 'DISK_FULL', details: {} }),
    });
    expect(field.value).toBe('');
    await press('h', { ctrlKey: true });
    const layer = await screen.findByRole('dialog', { name: 'Kontakte heute' });
    fireEvent.click(await within(layer).findByRole('button', { name: /^Eintrag löschen/ }));
    expect((await within(layer).findByRole('alert')).textContent).toBe(
      createTranslator('de').error('DISK_FULL'),
    );
    expect(within(layer).getAllByTitle(/^Nochmals fragen/)).toHaveLength(1);
    expect(document.body.textContent).not.toContain('1 Eintrag gelöscht');
  });

  it('says on the first screen what is frequent today', async () => {
    const title = 'Abschlag nach Preisanpassung senken';
    const { field } = await openWithNotes(['1', '2', '3'].map((id) => note(id, { title })));
    await screen.findByText('Heute häufig');
    for (let row = 0; row < 4; row += 1) await press('ArrowDown');
    await press('Enter');
    expect(field.value).toBe(title);
  });

  it('leads back and forth through what was asked', async () => {
    const { field } = await openPage();
    await type(field, 'umzug strom mitnehmen');
    await press('Escape');
    await type(field, 'abschlag zu hoch');
    await press('ArrowUp', { altKey: true });
    expect(field.value).toBe('abschlag zu hoch');
  });
});

describe('a pinned card', () => {
  it('stays on top whatever is asked, without a number of other words, and goes with the concern', async () => {
    const { field } = await openPage();
    await type(field, concern);
    await press('3', { ctrlKey: true });
    await press('Escape');
    await press('a', { altKey: true });
    expect(titles()[0]).toBe('Sonderkündigung wegen Umzugs');
    await type(field, 'abschlag zu hoch');
    expect(titles()).toEqual(['Sonderkündigung wegen Umzugs', 'Abschlag nach Preisanpassung senken']);
    screen.getByText('Kein Treffer zum jetzigen Anliegen');
    expect(document.querySelector('[aria-current="true"] h3')?.textContent).toMatch(/^Abschlag/);
    await type(field, 'balkonkraftwerk');
    expect(screen.getAllByText('Angeheftet').length).toBeGreaterThan(0);
    await press('Escape');
    await type(field, 'abschlag zu hoch');
    expect(titles()).toEqual(['Abschlag nach Preisanpassung senken']);
  });
});

describe('a pinned card where nothing fits', () => {
  it('is chosen by a press and opened by another; Esc leads back to it, then to the steps', async () => {
    const { field } = await openPage();
    await type(field, concern);
    await press('a', { altKey: true });
    await type(field, 'balkonkraftwerk');
    const title = 'Stromvertrag beim Umzug mitnehmen';
    const pinned = within(await screen.findByRole('list', { name: 'Angeheftet' }));
    const button = () => pinned.getByRole('button', { name: title });
    fireEvent.click(button());
    expect(document.querySelector('[aria-current="true"] h3')?.textContent).toBe(title);
    await press('Enter');
    await screen.findByRole('dialog', { name: title });
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await press('Escape');
    expect(document.querySelector('[aria-current="true"] h3')).toBeNull();
    expect(field.value).toBe('balkonkraftwerk');
  });
});

describe('an open article', () => {
  it('is left as soon as nothing fits any more: no empty layer lies over what helps', async () => {
    const { fake, field } = await openPage();
    await type(field, concern);
    await press('Enter');
    await screen.findByRole('dialog');
    const arrived = { how: 'selection', text: 'balkonkraftwerk' } as const;
    await act(async () => fake.emit({ name: 'concernArrived', payload: arrived }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(field.value).toBe('balkonkraftwerk');
    expect(field.closest('[inert]')).toBeNull();
  });
});

describe('two articles', () => {
  it('stand side by side and can be chosen anew', async () => {
    const { field } = await openPage();
    await type(field, concern);
    await press('v', { altKey: true });
    const layer = await screen.findByRole('dialog', { name: 'Artikel vergleichen' });
    await waitFor(() => expect(layer.textContent).toContain('Adresse prüfen.'));
    const [, right] = within(layer).getAllByRole('combobox');
    fireEvent.change(right!, { target: { value: 'sonderkuendigung' } });
    await waitFor(() => expect(layer.textContent).toContain('Wegen eines Umzugs kann mit sechs Wochen'));
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('have marked what they say differently of the same, and their number is told', async () => {
    const fake = createFakePage();
    const twin = (text: string) => text.replaceAll('zwei Wochen', 'drei Wochen');
    layOut(fake, {
      openArticle: async ({ articleId }) => {
        const outcome = await fake.api.openArticle({ articleId: 'umzug-strom' });
        if (!outcome.ok || articleId === 'umzug-strom') return outcome;
        return {
          ok: true,
          value: { ...outcome.value, id: asArticleId(articleId), text: twin(outcome.value.text) },
        };
      },
    });
    await waitFor(() => expect(document.querySelector('[data-ready]')).not.toBeNull());
    await type(screen.getByRole('textbox'), concern);
    await press('v', { altKey: true });
    const layer = await screen.findByRole('dialog', { name: 'Artikel vergleichen' });
    await within(layer).findByText('2 Stellen zum selben Punkt sagen etwas anderes');
    const marked = [...layer.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marked.filter((word) => word === 'zwei')).toHaveLength(2);
    expect(marked.filter((word) => word === 'drei')).toHaveLength(2);
  });
});
