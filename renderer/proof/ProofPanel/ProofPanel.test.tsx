// @vitest-environment happy-dom
// The proof as a hand uses it: keep a case at its card, run, read both sides, switch the trial.
// Knows what is on the screen and in which words; axe looks at it as well.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { called, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';

beforeAll(withoutMotion);
afterEach(cleanup);

async function openProof(language: 'de' | 'en' = 'de') {
  const page = await openPage({ language });
  await type(page.field, concern);
  await press('p', { altKey: true });
  await press('p', { ctrlKey: true });
  const layer = await screen.findByRole('dialog', { name: language === 'de' ? 'Prüfung' : 'Proof' });
  return { ...page, layer };
}

const click = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

describe('a card', () => {
  it('is kept as a case once, by key, and looks kept until the next concern', async () => {
    const { fake, field } = await openPage();
    await type(field, concern);
    await press('p', { altKey: true });
    await press('p', { altKey: true });
    expect(called(fake, 'addGoldenCase')).toEqual([{ articleId: 'umzug-strom', text: concern }]);
    const kept = screen.getByRole('button', { name: 'Als Prüffall gemerkt' });
    expect(kept.getAttribute('aria-pressed')).toBe('true');
    await type(field, 'abschlag senken');
    expect(screen.queryByRole('button', { name: 'Als Prüffall gemerkt' })).toBeNull();
  });
});

describe('the proof', () => {
  it('tells how to keep the first case, and nothing to run before', async () => {
    await openPage();
    await press('p', { ctrlKey: true });
    await screen.findByText('Noch kein Prüffall. Am Treffer „Als Prüffall merken“ wählen.');
    expect(screen.queryByRole('button', { name: 'Prüfen' })).toBeNull();
  });

  it('lays a run beside its reference: shares, what rose, what is removed, and the broken floor', async () => {
    const { fake, layer } = await openProof();
    fireEvent.click(await screen.findByLabelText('Ohne Lernen'));
    await click('Prüfen');
    expect(called(fake, 'runGolden')).toEqual([{ against: 'baseline' }]);
    await screen.findByText('1 gestiegen, 0 gefallen, 2 gleich');
    const table = within(layer).getByRole('table', { name: 'Vorher und jetzt nebeneinander' });
    expect(table.textContent).toContain('gestiegen umzug, strom mitnehmen');
    const [before, now] = within(table).getAllByRole('cell').slice(0, 2);
    expect(before?.textContent).toMatch(/^Platz 3 · 41\s%.*Zuerst: /);
    expect(now?.textContent).toMatch(/^Platz 1 · 82\s%/);
    expect(table.textContent).toContain('Entfernt: Alter Tarif');
    expect(table.textContent).not.toContain('abschlag zu hoch');
    expect(layer.textContent).toMatch(/Richtiger Artikel zuerst: 50\s%, verlangt sind 90\s%/);
    expect(layer.textContent).toContain('Anders seitdem: Rückmeldungen');
    await click('Alle 3 Fälle zeigen');
    expect(table.textContent).toContain('abschlag zu hoch');
  });

  it('removes a case', async () => {
    const { fake, layer } = await openProof();
    const list = await within(layer).findByRole('list', { name: 'Prüffälle' });
    expect(list.textContent).toContain('Stromvertrag beim Umzug mitnehmen');
    await click(`Prüffall entfernen: ${concern}`);
    expect(called(fake, 'removeGoldenCase')).toEqual([{ caseId: 'g1' }]);
    await screen.findByText(/^Noch kein Prüffall/);
  });

  it('says how the trial stands, without counts below five, and switches it', async () => {
    const { fake, layer } = await openProof();
    await within(layer).findByText('Offen: noch etwa 60 entschiedene Anliegen');
    expect(layer.textContent).toMatch(/Anteil der gelernten67\s% \(50\s% bis 80\s%\)/);
    expect(layer.textContent).toContain('Gleich vielunter 5');
    expect(screen.getByText('Es antwortet allein die gelernte Rangfolge.')).toBeTruthy();
    fireEvent.click(within(layer).getByLabelText('Geteilt'));
    await screen.findByText(/^Der Zufall gibt jedem Anliegen/);
    expect(called(fake, 'changeProofSettings')).toEqual([{ trial: 'split' }]);
    expect(screen.getByText('Noch zu wenig für eine Aussage')).toBeTruthy();
  });

  it('is English where the page is', async () => {
    const { layer } = await openProof('en');
    await click('Run');
    await screen.findByText('1 rose, 0 fell, 2 stayed');
    expect(layer.textContent?.replace(/Stromvertrag.*?mitnehmen/g, '')).toContain('Among the first three');
    expect(layer.textContent).toContain('Open: about 60 more decided concerns');
  });

  it('has no automatic findings against access, before and after a run', async () => {
    const { layer } = await openProof();
    await within(layer).findByRole('list', { name: 'Prüffälle' });
    for (const _ of ['before', 'after']) {
      const { violations } = await axe.run(layer, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await click('Prüfen');
      await waitFor(() => expect(layer.textContent).toContain('gestiegen'));
    }
  });
});
