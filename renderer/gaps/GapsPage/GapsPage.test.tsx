// @vitest-environment happy-dom
// The gaps page as a knowledge manager uses it: bundles and map say the same, a gap becomes a draft at one key.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFakePage, type FakePage } from '../../../test/fakes/pageApi';
import { called, press, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';
import type { UiLanguage } from '../../i18n/t';

beforeAll(withoutMotion);
afterEach(cleanup);

async function open(language?: UiLanguage, changed: Partial<FakePage['api']> = {}): Promise<FakePage> {
  const fake = await openWorkspace({ page: 'gaps' }, { changed, ...(language && { language }) });
  await waitFor(() => expect(document.querySelectorAll('[aria-expanded]').length).toBeGreaterThan(3));
  await waitFor(() => expect(document.querySelector('svg[role="group"]')).toBeTruthy());
  return fake;
}
const bundle = (name: RegExp) => screen.getByRole('button', { name });
const click = (target: Element) => act(async () => void fireEvent.click(target));
const noContrast = { rules: { 'color-contrast': { enabled: false } } };
async function expectNoFindings(): Promise<void> {
  const { violations } = await axe.run(document.body, noContrast);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}

describe('the gaps page', () => {
  it('opens the most frequent gap with real wordings, and fills its ring on the map', async () => {
    await open();
    expect(screen.getByText('„bekommt man den überschuss vom balkonkraftwerk bezahlt“')).toBeTruthy();
    const ring = screen.getByRole('button', { name: 'Lücke: Balkonkraftwerk: Vergütung, 23 Anliegen' });
    expect(ring.getAttribute('aria-pressed')).toBe('true');
    const other = screen.getByRole('button', { name: /^Lücke: Wallbox/ });
    await click(other);
    expect(bundle(/^Wallbox anmelden/).getAttribute('aria-expanded')).toBe('true');
    expect(other.getAttribute('aria-pressed')).toBe('true');
    await click(bundle(/^Guthaben im Portal/));
    expect(screen.getByRole('button', { name: /^Lücke: Guthaben/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('makes a draft of the gap at ↵ and opens it', async () => {
    const fake = await open();
    const first = bundle(/^Balkonkraftwerk: Vergütung/);
    first.focus();
    await act(async () => void fireEvent.keyDown(first, { key: 'ArrowDown' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Wallbox'));
    await press('Enter');
    expect(called(fake, 'draftFromGaps')).toEqual([{ id: 'wallbox' }]);
    expect(await screen.findByLabelText('Text in Markdown')).toBeTruthy();
  });

  it('offers no draft of concerns whose words are not kept, but an article to assign them to', async () => {
    const { api } = createFakePage();
    const gapClusters: typeof api.gapClusters = async (period) => {
      const told = await api.gapClusters(period);
      if (!told.ok) return told;
      const [first, ...rest] = told.value;
      return { ok: true, value: [{ ...first!, name: '–', wordings: [] }, ...rest] };
    };
    const fake = await open('de', { gapClusters });
    const entry = bundle(/^Wortlaut nicht aufbewahrt/);
    expect(entry.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/Ein Gerüst hätte keine Fragen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Gerüst anlegen/ })).toBeNull();
    entry.focus();
    await press('Enter');
    expect(called(fake, 'draftFromGaps')).toEqual([]);
    await press('z');
    await screen.findByRole('combobox');
  });

  it('assigns at Z to an article found by words, and takes it back', async () => {
    const fake = await open();
    const first = bundle(/^Balkonkraftwerk: Vergütung/);
    first.focus();
    await press('z');
    const field = await screen.findByRole('combobox');
    fireEvent.change(field, { target: { value: 'EEG-Vergütung: Auszahlung (Gas)' } });
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
    expect(called(fake, 'settleGapCluster')).toMatchObject([{ id: 'balkon', status: 'inProgress' }]);
    expect(await screen.findByText('Zugeordnet: Balkonkraftwerk: Vergütung')).toBeTruthy();
    await press('z', { ctrlKey: true });
    expect(called(fake, 'settleGapCluster').at(-1)).toMatchObject({ status: 'inProgress', articleId: null });
  });

  it('hides a gap on both sides, and shows few and hidden ones on request', async () => {
    const fake = await open();
    await click(screen.getByRole('button', { name: 'Ausblenden: Balkonkraftwerk: Vergütung' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Lücke: Balkonkraftwerk/ })).toBeNull());
    expect(called(fake, 'settleGapCluster')).toEqual([{ id: 'balkon', status: 'hidden' }]);
    await click(screen.getByRole('button', { name: /1 weitere mit unter 4 Anliegen · 1 ausgeblendet/ }));
    expect(bundle(/^Balkonkraftwerk: Vergütung/)).toBeTruthy();
    expect(bundle(/^Haustürgeschäft/)).toBeTruthy();
  });

  it('asks for another period and keeps what stood until it is there', async () => {
    const fake = await open();
    await click(screen.getByLabelText('90 Tage'));
    expect(called(fake, 'gapClusters').at(-1)).toEqual({ days: 90 });
    expect(called(fake, 'knowledgeMap').at(-1)).toEqual({ days: 90 });
    expect(bundle(/^Balkonkraftwerk: Vergütung/)).toBeTruthy();
  });

  it('walks the map by arrows, says what is there, and opens it at ↵', async () => {
    await open();
    const map = document.querySelector<SVGSVGElement>('svg[role="group"]')!;
    map.focus();
    await press('ArrowRight');
    const tip = screen.getAllByRole('status').find((each) => each.textContent?.includes('geändert'));
    const title = tip?.querySelector('b')?.textContent ?? '';
    expect(title).not.toBe('');
    await press('Enter');
    await screen.findByRole('heading', { name: title, level: 2 });
  });

  it('is a list as well, coloured by helpfulness where asked', async () => {
    await open();
    await click(screen.getByLabelText('Hilfreich'));
    expect(screen.getByText('Hilft meist')).toBeTruthy();
    await click(screen.getByLabelText('Liste'));
    const grid = await screen.findByRole('grid', { name: 'Karte der Wissensbasis' });
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(300);
    expect(within(grid).getAllByText('Umzug').length).toBeGreaterThan(3);
    await expectNoFindings();
  });

  it('has no automatic findings against access, in German, English and made-up words', async () => {
    await open();
    await expectNoFindings();
    cleanup();
    await open('en');
    expect(screen.getByRole('heading', { name: 'Gaps' })).toBeTruthy();
    await expectNoFindings();
    cleanup();
    await open('pseudo');
    expect(screen.getByRole('main').textContent).toContain('⟦');
  });
});
