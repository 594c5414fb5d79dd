// @vitest-environment happy-dom
// One article of the page: read, detached and edited, compared and restored, reached from elsewhere and by links.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../../knowledge/vocabulary/ids';
import {
  click,
  emptyShelf,
  expectNoFindings,
  openArticles as open,
  read,
} from '../../../test/fakes/articlesHands';
import { createFakePage } from '../../../test/fakes/pageApi';
import { called, press, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace, pageTitle } from '../../../test/fakes/workspaceHands';
import { createTranslator } from '../../i18n/t';

beforeAll(withoutMotion);
afterEach(() => {
  emptyShelf();
  cleanup();
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
    expect(document.activeElement?.textContent).toMatch(/^Lösen und bearbeiten/);
    await click(/Lösen und bearbeiten/);
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Text in Markdown');
    expect(document.activeElement).toBe(area);
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
    expect(await screen.findByText('Wiederhergestellt')).toBeTruthy();
    await screen.findByRole('heading', { name: 'Stromvertrag beim Umzug mitnehmen', level: 2 });
  });

  it('whose file changed lays both sides beside each other whole, and asks once', async () => {
    const fake = await open();
    await fake.api.chooseMaster({ articleId: 'b1', master: 'here' });
    await read('Einzug ohne vorherige Anmeldung');
    expect(await screen.findByText(/^Die Datei hat sich/)).toBeTruthy();
    await click('Vergleichen');
    const left = [...document.querySelectorAll('td[data-side="left"]')].map((cell) => cell.textContent);
    expect(left.join('\n')).toContain('Gilt für: gas');
    expect(left.join('\n')).toContain('# Einzug ohne vorherige Anmeldung');
    expect(left.join('\n')).toContain('30 Tagen');
    await expectNoFindings();
    await click('Hier gepflegte Fassung behalten');
    expect(called(fake, 'chooseMaster').at(-1)).toEqual({ articleId: 'b1', master: 'here' });
    await waitFor(() => expect(screen.queryByText(/^Die Datei hat sich/)).toBeNull());
  });

  it('says why a choice between both sides could not be carried out', async () => {
    const refused = async () => ({ ok: false, code: 'IMPORT_RUNNING', details: {} }) as const;
    const { api } = createFakePage();
    await api.chooseMaster({ articleId: 'b1', master: 'here' });
    const changed = { editArticle: api.editArticle, chooseMaster: refused };
    await openWorkspace({ page: 'articles', articleId: articleId('b1') }, { changed });
    await screen.findByText(/^Die Datei hat sich/);
    await click('Fassung der Datei nehmen');
    expect(await screen.findByText(createTranslator('de').error('IMPORT_RUNNING'))).toBeTruthy();
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
    await pageTitle('Zu prüfen');
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
