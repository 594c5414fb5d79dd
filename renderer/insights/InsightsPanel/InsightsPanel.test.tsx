// @vitest-environment happy-dom
// The insights say what the numbers say: as findings, as charts with a sentence, as tables.
// Knows what is on the screen and in which words; axe looks at it as well.
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../knowledge/contract/settings';
import { makeInsights } from '../../../knowledge/insights/makeInsights';
import { articleId } from '../../../knowledge/vocabulary/ids';
import type { Insights } from '../../../knowledge/vocabulary/insights';
import { called, openPage, press, withoutMotion } from '../../../test/fakes/pageHands';
import { usedInstallation } from '../../../test/fakes/usedInstallation';

beforeAll(withoutMotion);
afterEach(cleanup);

const nowMs = Date.UTC(2026, 10, 20, 12);

function insightsWith(options: { readonly boast?: number; readonly concernsPerWeek?: number }): Insights {
  const articleIds = Array.from({ length: 12 }, (_, at) => articleId(`Artikel ${at}`));
  const { events, outcomes } = usedInstallation({ articleIds, nowMs, ...options });
  const verdicts = outcomes.map((outcome) => ({
    ...outcome,
    concern: outcome.concernKey,
    solved: outcome.kind === 'helpful',
  }));
  return makeInsights(
    { events, verdicts, nameOf: (id) => ({ title: id, language: 'de' }) },
    { weeks: 12, nowMs },
  );
}

async function openInsights(insights?: Insights, language?: 'de' | 'en') {
  const page = await openPage({ ...(insights && { insights }), ...(language && { language }) });
  await press('e', { ctrlKey: true });
  const layer = await screen.findByRole('dialog', { name: language === 'en' ? 'Insights' : 'Auswertung' });
  return { ...page, layer };
}

const titles = (layer: HTMLElement) =>
  within(layer)
    .queryAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

describe('insights', () => {
  it('open by key with findings as titles', async () => {
    const { layer } = await openInsights(insightsWith({}));
    await screen.findByText('Die Prozentwerte stimmen');
    expect(titles(layer)).toEqual([
      'Die Prozentwerte stimmen',
      'Bei 4 von 10 Anliegen sehr wahrscheinlich gelöst',
      'Abdeckung steigt',
      expect.stringMatching(/^Nach \d+\s% der Eingabe gefunden$/),
      'Treffer ohne Wartezeit',
      expect.stringMatching(/^Am besten hilft: Artikel \d+$/),
      expect.stringMatching(/^Am seltensten hilft: Artikel \d+$/),
    ]);
    await press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('say when percentages are too high, also in English', async () => {
    const { layer } = await openInsights(insightsWith({ boast: 0.12 }), 'en');
    await screen.findByText('The percentages are too high');
    expect(layer.textContent).toContain('above the goal of 3');
    expect(layer.textContent).not.toMatch(/[äöüß]/);
  });

  it('name each chart by a sentence, and show tables in their place on T', async () => {
    const insights = insightsWith({});
    const { layer } = await openInsights(insights);
    await screen.findByText('Die Prozentwerte stimmen');
    const charts = within(layer).getAllByRole('img');
    expect(charts.map((chart) => chart.getAttribute('aria-label')?.endsWith('.'))).toEqual(
      charts.map(() => true),
    );
    expect(within(layer).queryAllByRole('table')).toEqual([]);
    await press('t');
    expect(within(layer).queryAllByRole('img')).toEqual([]);
    const tables = within(layer).getAllByRole('table');
    expect(tables).toHaveLength(charts.length);
    expect(tables[0]?.textContent).toContain(String(insights.reliability?.steps.at(-1)?.count));
    expect(screen.getByRole('button', { name: /Tabellen/ }).getAttribute('aria-pressed')).toBe('true');
    await press('t');
    expect(within(layer).getAllByRole('img')).toHaveLength(charts.length);
  });

  it('show tables on the key that was given for it, printed where it acts', async () => {
    const { fake, layer } = await openInsights(insightsWith({}));
    await screen.findByText('Die Prozentwerte stimmen');
    const settings = { ...defaultSettings, language: 'de' as const, keys: { tables: 'G' } };
    await act(async () => fake.emit({ name: 'settingsChanged', payload: settings }));
    await press('t');
    expect(within(layer).queryAllByRole('table')).toEqual([]);
    await press('g');
    expect(within(layer).getAllByRole('table').length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: /Tabellen/ }).textContent).toContain('G');
  });

  it('draw no judgement from fewer than 200 ratings, and steps of fewer than 50 hollow', async () => {
    const { layer } = await openInsights(insightsWith({ concernsPerWeek: 20 }));
    await screen.findByText('Ab 200 Rückmeldungen aussagekräftig');
    expect(layer.textContent).toContain('hohl: unter 50 Rückmeldungen');
    const dots = layer.querySelectorAll('circle[stroke^="var(--lk"]');
    expect(dots.length).toBeGreaterThan(2);
    for (const dot of dots) expect(dot.getAttribute('fill')).toBe('var(--surface)');
  });

  it('are empty at first and say from when on they mean something', async () => {
    await openInsights();
    await screen.findByRole('heading', { name: 'Ab 200 Rückmeldungen aussagekräftig' });
    expect(screen.getByText(/^Bisher weniger als 5 Rückmeldungen\./)).toBeTruthy();
    cleanup();
    await openInsights({ weeks: 12, concerns: null, ratings: 12 });
    expect(await screen.findByText(/^Bisher 12 Rückmeldungen\. .*: Alt J und Alt N am Treffer/)).toBeTruthy();
  });

  it('ask for another period', async () => {
    const { fake } = await openInsights(insightsWith({}));
    fireEvent.click(await screen.findByLabelText('4 Wochen'));
    expect(called(fake, 'insights')).toEqual([{ weeks: 12 }, { weeks: 4 }]);
  });

  it('have no automatic findings against access, as charts and as tables', async () => {
    const { layer } = await openInsights(insightsWith({}));
    await screen.findByText('Die Prozentwerte stimmen');
    for (const _ of ['charts', 'tables']) {
      const { violations } = await axe.run(layer, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await press('t');
    }
  });
});
