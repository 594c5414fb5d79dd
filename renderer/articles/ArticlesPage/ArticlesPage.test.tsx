// @vitest-environment happy-dom
// The articles page as a knowledge manager uses it: find, choose several, change, undo, take the base away.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  click,
  emptyShelf,
  expectNoFindings,
  grid,
  onGrid,
  openArticles as open,
  rows,
  search,
} from '../../../test/fakes/articlesHands';
import { called, press, withoutMotion } from '../../../test/fakes/pageHands';

beforeAll(withoutMotion);
afterEach(() => {
  emptyShelf();
  cleanup();
});

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

  it('archives them again after it was taken back, and takes that back as well', async () => {
    const fake = await open();
    await onGrid('ArrowDown');
    await onGrid('a');
    await screen.findByText('1 Artikel archiviert');
    await press('z', { ctrlKey: true });
    await screen.findByText('Zurückgenommen');
    await onGrid('a');
    await screen.findByText('1 Artikel archiviert');
    await press('z', { ctrlKey: true });
    await screen.findByText('Zurückgenommen');
    const states = (called(fake, 'changeKeeping') as { change: { state: string } }[]).map(
      ({ change }) => change.state,
    );
    expect(states).toEqual(['archived', states[1], 'archived', states[1]]);
    expect(states[1]).not.toBe('archived');
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
