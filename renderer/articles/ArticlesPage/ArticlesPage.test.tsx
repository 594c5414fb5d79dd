// @vitest-environment happy-dom
// The articles page as a knowledge manager uses it: find, choose several, change, undo, read, edit, compare, restore.
// Knows what is on the screen, not how it is made.
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import { createFakePage, type FakePage } from '../../../test/fakes/pageApi';
import { called, press, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';
import { keepDraft } from '../../bridge/draftShelf';
import type { UiLanguage } from '../../i18n/t';

beforeAll(withoutMotion);
// A page's code is loaded when it is first opened, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 });
afterEach(() => {
  keepDraft(undefined);
  cleanup();
});

async function open(language?: UiLanguage): Promise<FakePage> {
  const fake = await openWorkspace({ page: 'articles' }, { ...(language && { language }) });
  await screen.findByRole('grid');
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(5));
  return fake;
}
const grid = () => screen.getByRole('grid');
const onGrid = (key: string, held: object = {}) =>
  act(async () => {
    grid().focus();
    fireEvent.keyDown(grid(), { key, ...held });
  });
const click = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const search = (words: string) =>
  act(
    async () =>
      void fireEvent.change(screen.getByLabelText('Titel, Datei, Zuständige'), { target: { value: words } }),
  );
const rows = () => within(grid()).getAllByRole('row').length - 1;

/** Opens the one article of that title for reading. */
async function read(title: string): Promise<void> {
  await search(title);
  await waitFor(() => expect(screen.getAllByTitle(title).length).toBeGreaterThan(0));
  await act(async () => void fireEvent.doubleClick(screen.getByTitle(title)));
  await screen.findByRole('heading', { name: title, level: 2 });
}

const noContrast = { rules: { 'color-contrast': { enabled: false } } };
async function expectNoFindings(): Promise<void> {
  const { violations } = await axe.run(document.body, noContrast);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

describe('the list of articles', () => {
  it('is searched with every key, narrowed by state and language, and sorted', async () => {
    const fake = await open();
    const all = Number(grid().getAttribute('aria-rowcount'));
    await press('f', { ctrlKey: true });
    expect(document.activeElement).toBe(screen.getByLabelText('Titel, Datei, Zuständige'));
    await search('abschlag');
    await waitFor(() => expect(Number(grid().getAttribute('aria-rowcount'))).toBeLessThan(all));
    await click(/^Archiviert \d/);
    fireEvent.change(screen.getByLabelText('Alle Sprachen'), { target: { value: 'de' } });
    await click('Geändert');
    await waitFor(() =>
      expect(called(fake, 'findArticles').at(-1)).toMatchObject({
        ...{ search: 'abschlag', state: 'archived', language: 'de', sort: 'changed', offset: 0 },
      }),
    );
    expect(screen.getByRole('columnheader', { name: 'Geändert' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await search('gibt es nicht');
    expect(await screen.findByText('Kein Artikel passt zu dieser Suche')).toBeTruthy();
  });

  it('archives several at a key and takes it back', async () => {
    const fake = await open();
    await onGrid('ArrowDown');
    await onGrid('ArrowDown', { shiftKey: true });
    await onGrid('ArrowDown', { shiftKey: true });
    expect(screen.getByText('3 gewählt')).toBeTruthy();
    await onGrid('a');
    expect(await screen.findByText('3 Artikel archiviert')).toBeTruthy();
    const [change] = called(fake, 'changeKeeping') as { articleIds: string[]; change: object }[];
    expect([change?.articleIds.length, change?.change]).toEqual([3, { state: 'archived' }]);
    await press('z', { ctrlKey: true });
    expect(await screen.findByText('Zurückgenommen')).toBeTruthy();
    const undone = called(fake, 'changeKeeping').slice(1) as {
      articleIds: string[];
      change: { state: string };
    }[];
    expect(undone.flatMap(({ articleIds }) => articleIds).sort()).toEqual([...change!.articleIds].sort());
    expect(undone.every((call) => call.change.state !== 'archived')).toBe(true);
  });

  it('adds a tag to what each of them has', async () => {
    const fake = await open();
    await onGrid('ArrowDown');
    await onGrid('ArrowDown', { shiftKey: true });
    const field = screen.getByLabelText('Schlagwort dazu');
    fireEvent.change(field, { target: { value: 'winter' } });
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
    expect(await screen.findByText('2 Artikel geändert')).toBeTruthy();
    const calls = called(fake, 'changeKeeping') as { change: { tags: string[] } }[];
    for (const { change } of calls) {
      expect(change.tags.length).toBe(2);
      expect(change.tags.at(-1)).toBe('winter');
    }
  });

  it('loads further rows only when they come into sight', async () => {
    const fake = await open();
    expect(rows()).toBeLessThan(60);
    expect(called(fake, 'findArticles').map((input) => (input as { offset: number }).offset)).toEqual([0]);
  });
});

describe('an article', () => {
  it('is read beside what is kept of it, changed in place and taken back', async () => {
    const fake = await open();
    await read('Stromvertrag beim Umzug mitnehmen');
    expect(screen.getByText(/gehört zur/)).toBeTruthy();
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText('Zielgruppe'), { target: { value: 'customer' } }),
    );
    expect(called(fake, 'changeKeeping')).toEqual([{ articleIds: ['b0'], change: { audience: 'customer' } }]);
    await press('z', { ctrlKey: true });
    expect(called(fake, 'changeKeeping').at(-1)).toEqual({
      articleIds: ['b0'],
      change: { audience: 'internal' },
    });
    await expectNoFindings();
    await press('Escape');
    await screen.findByRole('grid');
  });

  it('of a file is detached before it is edited, then saved with the version it was edited from', async () => {
    const fake = await open();
    await read('Stromvertrag beim Umzug mitnehmen');
    await press('b', { ctrlKey: true });
    await screen.findByText(/stammt aus stromvertrag/);
    await click(/Lösen und bearbeiten/);
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Text in Markdown');
    expect(area.value).toContain('## Anliegen');
    fireEvent.change(area, { target: { value: `${area.value}\nNeu: **online**` } });
    expect(screen.getByText('Ungespeichert')).toBeTruthy();
    await waitFor(() =>
      expect(document.querySelector('strong')?.ownerDocument.body.textContent).toContain('Neu: online'),
    );
    await press('s', { ctrlKey: true });
    expect(await screen.findByText('Gespeichert, 1 Abschnitt neu vermessen')).toBeTruthy();
    expect(called(fake, 'saveArticle').at(-1)).toMatchObject({ articleId: 'b0', expectedHash: 'h0' });
    expect(called(fake, 'chooseMaster')).toEqual([{ articleId: 'b0', master: 'here' }]);
  });

  it('shows the version saved elsewhere beside the own one, and goes on with either', async () => {
    const fake = await open();
    await read('Stromvertrag beim Umzug mitnehmen');
    await press('b', { ctrlKey: true });
    await click(/Lösen und bearbeiten/);
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Text in Markdown');
    await fake.api.saveArticle({ articleId: 'b0', title: 'Anders', markdown: 'Anders', keeping: {} });
    fireEvent.change(area, { target: { value: 'Meins' } });
    await press('s', { ctrlKey: true });
    expect(await screen.findByText('Der Artikel wurde inzwischen geändert')).toBeTruthy();
    expect(document.querySelectorAll('del').length).toBeGreaterThan(0);
    expect(document.querySelectorAll('ins').length).toBeGreaterThan(0);
    await expectNoFindings();
    await click('Weiter bearbeiten');
    await press('s', { ctrlKey: true });
    await screen.findByText(/^Gespeichert/);
    expect(called(fake, 'saveArticle').at(-1)).toMatchObject({ expectedHash: 'h0+', markdown: 'Meins' });
  });

  it('is compared with an earlier version word by word, and restored', async () => {
    const fake = await open();
    await read('Stromvertrag beim Umzug mitnehmen');
    await press('h', { ctrlKey: true });
    await screen.findByText('Eine frühere Fassung wählen, um sie mit der jetzigen zu vergleichen.');
    const versions = screen.getByRole('list', { name: 'Versionen, neueste zuerst' });
    await act(async () => void fireEvent.click(within(versions).getAllByRole('button')[1]!));
    await waitFor(() => expect(document.querySelector('ins')).toBeTruthy());
    const gone = [...document.querySelectorAll('del')].map((each) => each.textContent);
    expect(gone).toContain('sechs');
    await expectNoFindings();
    await click('Diese Fassung wiederherstellen');
    expect(called(fake, 'restoreVersion')).toEqual([{ articleId: 'b0', versionId: 'v2' }]);
    await screen.findByRole('heading', { name: 'Stromvertrag beim Umzug mitnehmen', level: 2 });
  });

  it('finds its counterpart by words', async () => {
    const fake = await open();
    await read('Stromvertrag beim Umzug mitnehmen');
    await click('Artikel wählen');
    const field = await screen.findByRole('combobox', { name: 'Titel oder Datei' });
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
    await expectNoFindings();
    await act(async () => void fireEvent.keyDown(field, { key: 'ArrowDown' }));
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
    const [call] = called(fake, 'changeKeeping') as { change: { counterpart?: string } }[];
    expect(call?.change.counterpart).toMatch(/^b\d+/);
    expect(called(fake, 'findArticles').at(-1)).toBeTruthy();
  });
});

describe('an article that another page asks for', () => {
  it('leads back there with Esc', async () => {
    await openWorkspace({ page: 'review' });
    const ways = await screen.findAllByRole('button', { name: /^Artikel öffnen/ });
    await act(async () => void fireEvent.click(ways[0]!));
    const article = within(await screen.findByRole('main'));
    await article.findByRole('button', { name: /^Zu prüfen/ });
    await press('Escape');
    await screen.findByRole('heading', { name: 'Zu prüfen', level: 1 });
  });

  it('leads back to the list where the list opened it', async () => {
    await open();
    await read('Stromvertrag beim Umzug mitnehmen');
    expect(within(screen.getByRole('main')).getByRole('button', { name: /Liste/ })).toBeTruthy();
    await press('Escape');
    await screen.findByRole('grid');
  });
});

describe('links between articles', () => {
  it('open the other one, lead back by Alt ←, and are words where no article answers', async () => {
    const fake = createFakePage();
    const linking = async (input: { articleId: string }) => {
      const outcome = await fake.api.editArticle(input as Parameters<typeof fake.api.editArticle>[0]);
      if (!outcome.ok || input.articleId !== 'b0') return outcome;
      const { article } = outcome.value;
      const [first, ...rest] = article.blocks;
      const link = (href: string, at: number) => ({
        kind: 'link' as const,
        href,
        start: first!.start + at,
        end: first!.start + at + 2,
      });
      const linked = { ...first!, inlines: [link('anders.md', 0), link('fehlt.md', 3)] };
      return {
        ...outcome,
        value: {
          ...outcome.value,
          article: { ...article, source: 'kb/stromvertrag.md', blocks: [linked, ...rest] },
        },
      };
    };
    const listed = await fake.api.listArticles({ offset: 0, limit: 1 });
    if (!listed.ok) throw new Error(listed.code);
    const [head] = listed.value.articles;
    const other = { ...head!, id: articleId('b1'), title: 'Der andere', source: 'kb/anders.md' };
    const changed = {
      editArticle: linking,
      listArticles: async () => ({ ok: true as const, value: { total: 1, articles: [other] } }),
    };
    await openWorkspace({ page: 'articles', articleId: articleId('b0') }, { changed });
    const link = await screen.findByTitle('Der andere');
    expect(screen.getByTitle('Kein Artikel dieser Wissensbasis')).toBeTruthy();
    const first = document.querySelector('h2')?.textContent;
    await act(async () => void fireEvent.click(link));
    await waitFor(() => expect(document.querySelector('h2')?.textContent).not.toBe(first));
    await press('ArrowLeft', { altKey: true });
    await waitFor(() => expect(document.querySelector('h2')?.textContent).toBe(first));
  });
});

describe('the base', () => {
  it('is taken away as a folder or as one file, and how much was written is said', async () => {
    const fake = await open();
    await click('Exportieren');
    await expectNoFindings();
    await click('JSONL-Datei');
    await screen.findByText(/Artikel nach silbertablett geschrieben/);
    expect(called(fake, 'chooseTarget')).toEqual([{ kind: 'jsonl' }]);
    expect(called(fake, 'exportBase')).toEqual([{ token: 'jsonl', kind: 'jsonl' }]);
    await click('Exportieren');
    await press('Enter');
    await waitFor(() => expect(called(fake, 'exportBase')).toHaveLength(2));
    expect(called(fake, 'exportBase').at(-1)).toEqual({ token: 'markdown', kind: 'markdown' });
  });
});

describe('a new article', () => {
  it('begins with the four headings and asks before it is left unsaved', async () => {
    const fake = await open();
    await press('n', { ctrlKey: true });
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Text in Markdown');
    expect(area.value).toMatch(/Anliegen[\s\S]*Umgebung[\s\S]*Ursache[\s\S]*Lösung/);
    fireEvent.change(screen.getByLabelText('Titel'), { target: { value: 'Wallbox anmelden' } });
    await press('Escape');
    const dialog = await screen.findByRole('dialog', { name: 'Änderungen speichern?' });
    await expectNoFindings();
    await act(
      async () =>
        void fireEvent.click(within(dialog).getAllByRole('button', { name: 'Weiter bearbeiten' }).at(-1)!),
    );
    await press('s', { ctrlKey: true });
    await screen.findByRole('heading', { name: 'Wallbox anmelden', level: 2 });
    expect(called(fake, 'saveArticle')).toHaveLength(1);
  });

  it('is kept while another page is looked at', async () => {
    await open();
    await press('n', { ctrlKey: true });
    fireEvent.change(await screen.findByLabelText('Titel'), { target: { value: 'Wallbox' } });
    await press('5', { ctrlKey: true });
    await screen.findByRole('heading', { name: 'Zu prüfen', level: 1 });
    await press('2', { ctrlKey: true });
    expect((await screen.findByLabelText<HTMLInputElement>('Titel')).value).toBe('Wallbox');
    expect(screen.getByText(/Entwurf von eben/)).toBeTruthy();
  });

  it('writes bold, links and lists at the keys', async () => {
    await open();
    await press('n', { ctrlKey: true });
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Text in Markdown');
    await act(async () => void fireEvent.change(area, { target: { value: '- Frist' } }));
    area.setSelectionRange(2, 7);
    await act(async () => void fireEvent.keyDown(area, { key: 'b', ctrlKey: true }));
    expect(area.value).toBe('- **Frist**');
    area.setSelectionRange(area.value.length, area.value.length);
    await act(async () => void fireEvent.keyDown(area, { key: 'Enter' }));
    expect(area.value).toBe('- **Frist**\n- ');
  });
});

describe('all of it', () => {
  it('stands in English and in the made-up language without a German word left', async () => {
    await open('en');
    expect(screen.getByRole('heading', { name: 'Articles' })).toBeTruthy();
    await expectNoFindings();
    cleanup();
    await open('pseudo');
    const main = screen.getByRole('main');
    for (const button of within(main).getAllByRole('button')) {
      expect(button.textContent === '' || /[⟦⟧]/.test(button.textContent ?? '')).toBe(true);
    }
  });

  it('has no automatic findings against access', async () => {
    await open();
    await onGrid('ArrowDown');
    await expectNoFindings();
    await press('n', { ctrlKey: true });
    await screen.findByLabelText('Text in Markdown');
    await expectNoFindings();
  });
});
