// @vitest-environment happy-dom
// Twins and things to check as a knowledge manager works them off: key by key, counts fall, everything can be undone.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WorkspacePlace } from '../../knowledge/contract/shellCalls';
import type { FakePage } from '../../test/fakes/pageApi';
import { called, press, withoutMotion } from '../../test/fakes/pageHands';
import { openWorkspace } from '../../test/fakes/workspaceHands';
import type { UiLanguage } from '../i18n/t';

beforeAll(withoutMotion);
afterEach(cleanup);

const open = (page: WorkspacePlace['page'], language?: UiLanguage): Promise<FakePage> =>
  openWorkspace({ page }, { ...(language && { language }) });
const noContrast = { rules: { 'color-contrast': { enabled: false } } };
async function expectNoFindings(): Promise<void> {
  const { violations } = await axe.run(document.body, noContrast);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}

describe('twins', () => {
  const atHand = () => document.querySelector('[role="option"][aria-selected="true"]')?.textContent ?? '';
  async function openTwins() {
    const fake = await open('twins');
    const list = await screen.findByRole('listbox');
    await waitFor(() => expect(document.querySelector('ins')).toBeTruthy());
    list.focus();
    return { fake, list };
  }

  it('show what contradicts on top and mark what differs', async () => {
    await openTwins();
    expect(screen.getByText('innerhalb von 14 Tagen')).toBeTruthy();
    expect([...document.querySelectorAll('ins')].map((each) => each.textContent)).toContain('2,50');
    expect([...document.querySelectorAll('del')].map((each) => each.textContent)).toContain('5,00');
    await expectNoFindings();
  });

  it('are decided by keys, the next pair at once, and the last decision is taken back', async () => {
    const { fake, list } = await openTwins();
    expect(atHand()).toContain('Sonderkündigung wegen Umzugs');
    // The letters printed below act at once: the list has the focus as the page comes.
    expect(document.activeElement).toBe(list);
    await press('r');
    expect(called(fake, 'decideTwinPair')).toEqual([{ id: 't1', decision: 'merged', keep: 'b9' }]);
    await waitFor(() => expect(atHand()).toContain('Stromvertrag'));
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    await press('ArrowDown');
    await press('b');
    expect(called(fake, 'decideTwinPair').at(-1)).toEqual({ id: 't3', decision: 'kept' });
    expect(await screen.findByText('Noch 2 Paare')).toBeTruthy();
    await press('z', { ctrlKey: true });
    expect(called(fake, 'decideTwinPair').at(-1)).toEqual({ id: 't3', decision: null });
    expect(await screen.findByText('Noch 3 Paare')).toBeTruthy();
  });

  it('end with a calm sentence, and the count beside the page falls', async () => {
    const { fake } = await openTwins();
    for (const left of [3, 2, 1, 0]) {
      await press('v');
      await waitFor(() => expect(document.querySelectorAll('[role="option"]')).toHaveLength(left));
    }
    expect(screen.getByText('Keine offenen Dubletten')).toBeTruthy();
    expect(called(fake, 'workspaceCounts').length).toBeGreaterThan(4);
  });
});

describe('things to check', () => {
  const atHand = () => document.querySelector('li[aria-current="true"]')?.textContent ?? '';
  async function openReview() {
    const fake = await open('review');
    await waitFor(() => expect(document.querySelector('li[aria-current="true"]')).toBeTruthy());
    const list = document.querySelector<HTMLElement>('ul[tabindex="0"]')!;
    list.focus();
    return fake;
  }

  it('begin with what agents reported; a key settles one and leads to the next', async () => {
    const fake = await openReview();
    expect(atHand()).toContain('Falsch');
    await press('e');
    await waitFor(() => expect(atHand()).toContain('Vorschlag'));
    await press('v');
    await waitFor(() => expect(atHand()).toContain('Veraltet'));
    expect(called(fake, 'settleTask')).toEqual([
      { taskId: 'k1', state: 'done' },
      { taskId: 'k2', state: 'dismissed' },
    ]);
    await press('z', { ctrlKey: true });
    expect(called(fake, 'settleTask').at(-1)).toEqual({ taskId: 'k2', state: 'open' });
    await expectNoFindings();
  });

  it('go on with articles: still right for a year, archived, or opened', async () => {
    const fake = await openReview();
    await act(
      async () => void fireEvent.click(screen.getAllByRole('button', { name: /^Artikel\s*7$/ }).at(-1)!),
    );
    await waitFor(() => expect(atHand()).toContain('Abgelaufen · Prüfung fällig'));
    document.querySelector<HTMLElement>('ul[tabindex="0"]')!.focus();
    await press('e');
    await screen.findByText(/^Prüfung in einem Jahr/);
    expect(called(fake, 'changeKeeping')).toMatchObject([{ change: { state: 'validated' } }]);
    await press('a');
    await screen.findByText(/^Archiviert:/);
    await press('z', { ctrlKey: true });
    await screen.findByText('Zurückgenommen');
    expect(called(fake, 'changeKeeping').at(-1)).toMatchObject({ change: { state: expect.any(String) } });
    await expectNoFindings();
    await press('Enter');
    expect(await screen.findByRole('complementary', { name: 'Angaben' })).toBeTruthy();
  });

  it('speak English and the made-up language', async () => {
    await open('review', 'en');
    expect(await screen.findByText('Outdated')).toBeTruthy();
    cleanup();
    await open('twins', 'pseudo');
    await waitFor(() => expect(screen.getByRole('main').textContent).toContain('⟦'));
  });
});

describe("the manager's page", () => {
  it('says what it finds, draws it, and gives the same as tables', async () => {
    const fake = await open('insights');
    expect(await screen.findByText(/^91\s% der Anliegen finden einen Artikel$/)).toBeTruthy();
    expect(screen.getAllByRole('img').every((each) => each.getAttribute('aria-label')?.endsWith('.'))).toBe(
      true,
    );
    await expectNoFindings();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Tabellen' })));
    expect(screen.getAllByRole('table')).toHaveLength(5);
    await expectNoFindings();
    await act(async () => void fireEvent.click(screen.getByLabelText('4 Wochen')));
    expect(called(fake, 'baseReport')).toEqual([{ days: 84 }, { days: 28 }]);
  });

  it('holds the quality of the answers as well', async () => {
    await open('insights');
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Antworten' })));
    expect(await screen.findByText('Ab 200 Rückmeldungen aussagekräftig')).toBeTruthy();
    await expectNoFindings();
  });
});
