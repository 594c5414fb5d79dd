// @vitest-environment happy-dom
// What the page makes of what was understood: chips, facts, the open question, concerns, tone, hand-over, experts.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Understanding } from '../../knowledge/vocabulary/understanding';
import { createFakePage, type FakePage } from '../../test/fakes/pageApi';
import { called, layOut, openPage, press, type, withoutMotion } from '../../test/fakes/pageHands';

const concern = 'umzug, strom mitnehmen, zählerstand';
const chipNames = () =>
  within(screen.getByRole('region', { name: 'Verstanden' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
    .filter((text) => text !== '');

/** The page on a fake that understands every text as `understood` says. */
async function openUnderstanding(understood: (text: string) => Partial<Understanding>) {
  const fake: FakePage = createFakePage();
  const base = await fake.api.understand({ text: '', language: 'de' });
  if (!base.ok) throw new Error('The fake does not understand');
  layOut(fake, {
    understand: async (input) => {
      fake.calls.push(['understand', input]);
      return { ok: true, value: { ...base.value, ...understood(input.text) } as typeof base.value };
    },
  });
  await waitFor(() => expect(document.querySelector('[data-ready]')).not.toBeNull());
  return { fake, field: screen.getByRole<HTMLTextAreaElement>('textbox') };
}

beforeAll(withoutMotion);
afterEach(cleanup);

describe('the recap', () => {
  it('comes after the cards, takes a part out by Entf or click, and gives it back', async () => {
    const { fake, field } = await openPage();
    await type(field, concern);
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(0);
    await screen.findByRole('button', { name: 'Umzug weglassen' });
    const names = fake.calls.map(([name]) => name);
    expect(names.indexOf('understand')).toBeGreaterThan(names.indexOf('ask'));
    expect(chipNames()).toEqual(['Umzug', 'Strom', 'Zählerstand']);
    field.focus();
    fireEvent.click(screen.getByRole('button', { name: 'Umzug weglassen' }));
    expect(field.value).toBe('strom mitnehmen, zählerstand');
    await waitFor(() => expect(called(fake, 'ask').at(-1)).toMatchObject({ text: field.value }));
    await waitFor(() => expect(chipNames()).toEqual(['Strom', 'Zählerstand']));
    await new Promise((drawn) => requestAnimationFrame(drawn));
    expect(document.activeElement).toBe(field);
    screen.getByRole('button', { name: 'Zählerstand weglassen' }).focus();
    fireEvent.keyDown(document.activeElement!, { key: 'Delete' });
    expect(field.value).toBe('strom mitnehmen');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Strom'));
    await press('z', { ctrlKey: true });
    await press('z', { ctrlKey: true });
    expect(field.value).toBe(concern);
  });

  it('is copied by one key, before it is there by the concern’s own words', async () => {
    const { fake, field } = await openPage();
    await type(field, 'kein strom');
    await press('r', { altKey: true });
    expect(called(fake, 'copyText').at(-1)).toEqual({ text: 'kein strom' });
  });

  it('takes the open question up by Tab, once', async () => {
    const { field } = await openPage();
    await type(field, concern);
    await screen.findByText('Neue Adresse bekannt?');
    await press('Tab');
    expect(field.value).toBe(`${concern}, neue adresse: `);
    await waitFor(() => expect(screen.queryByText('Neue Adresse bekannt?')).toBeNull());
  });

  it('shows facts that no chip holds and copies their value', async () => {
    const { fake, field } = await openUnderstanding((text) => ({
      recap: {
        sentence: text,
        text,
        chips: [{ label: 'Umzug', start: 0, end: 5 }],
        facts: [
          { kind: 'date', start: 0, end: 5, text: 'umzug', value: '2026-03-01' },
          { kind: 'meterNumber', start: 7, end: 20, text: '1ESY116122988', value: '1ESY116122988' },
        ],
      },
    }));
    await type(field, 'umzug, 1ESY116122988');
    fireEvent.click(await screen.findByRole('button', { name: 'Zählernummer 1ESY116122988 kopieren' }));
    expect(called(fake, 'copyText').at(-1)).toEqual({ text: '1ESY116122988' });
    expect(screen.queryByRole('button', { name: /^Datum/ })).toBeNull();
  });
});

describe('two concerns in one text', () => {
  const both = 'umzug strom mitnehmen. abschlag zu hoch';
  const parts = (text: string) =>
    text === both ? text.split('. ').map((part, at) => ({ no: at + 1, text: part })) : [{ no: 1, text }];

  it('get cards of their own, one key apart, and typing on goes on with the last', async () => {
    const { fake, field } = await openUnderstanding((text) => ({ concerns: parts(text) }));
    await type(field, both);
    const tabs = await screen.findByRole('navigation', { name: 'Anliegen im Text' });
    const asked = () => (called(fake, 'ask').at(-1) as { text: string }).text;
    const title = () => document.querySelector('[aria-current="true"] h3')?.textContent;
    await waitFor(() => expect(asked()).toBe('umzug strom mitnehmen'));
    await press('PageDown', { ctrlKey: true });
    expect(asked()).toBe('abschlag zu hoch');
    expect(field.value).toBe(both);
    await waitFor(() => expect(title()).toBe('Abschlag nach Preisanpassung senken'));
    await press('PageDown', { ctrlKey: true });
    expect(asked()).toBe('umzug strom mitnehmen');
    fireEvent.click(within(tabs).getByText('abschlag zu hoch'));
    await type(field, `${both}, senken`);
    expect(asked()).toBe('abschlag zu hoch, senken');
  });

  it('leave a list alone that the hand holds', async () => {
    const { fake, field } = await openUnderstanding((text) => ({ concerns: parts(text) }));
    await type(field, both);
    await press('ArrowDown');
    await screen.findByRole('navigation', { name: 'Anliegen im Text' });
    expect(called(fake, 'ask')).toHaveLength(1);
    await press('PageDown', { ctrlKey: true });
    expect(called(fake, 'ask')).toHaveLength(2);
  });
});

describe('tone and hand-over', () => {
  it('are hints that can be copied and put away, and are told once', async () => {
    const { fake, field } = await openPage();
    await type(field, 'umzug, das ist frech, ich will den chef sprechen');
    await screen.findByText('Klingt verärgert');
    fireEvent.click(screen.getByRole('button', { name: /^Satz kopieren: Das ist ärgerlich/ }));
    expect(called(fake, 'copyText').at(-1)).toEqual({ text: 'Das ist ärgerlich, danke fürs Melden.' });
    await press('h', { altKey: true });
    expect(called(fake, 'handOverText')).toHaveLength(1);
    await waitFor(() =>
      expect(called(fake, 'copyText').at(-1)).toMatchObject({
        text: expect.stringMatching(/^Anliegen: umzug/),
      }),
    );
    const said = [...document.querySelectorAll('[aria-live="polite"]')].map(({ textContent }) => textContent);
    await waitFor(
      () => expect(document.body.textContent).toContain('Vielleicht übergeben: Jemand anderes wird'),
      { timeout: 3000 },
    );
    expect(said).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Hinweis zum Ton ausblenden' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hinweis zur Übergabe ausblenden' }));
    expect(screen.queryByText('Klingt verärgert')).toBeNull();
    expect(screen.queryByText('Vielleicht übergeben')).toBeNull();
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('are no hints where the owner does not want them', async () => {
    const { fake, field } = await openPage();
    await act(async () => void (await fake.api.changeDaySettings({ toneHints: false })));
    await press(',', { ctrlKey: true });
    await press('Escape');
    await type(field, 'umzug, das ist frech');
    await screen.findByRole('button', { name: 'Umzug weglassen' });
    expect(screen.queryByText('Klingt verärgert')).toBeNull();
  });
});

describe('where nothing fits', () => {
  it('the specialist team is the first step and gets the question with the recap', async () => {
    const { fake, field } = await openPage();
    await type(field, 'balkonkraftwerk mit speicher');
    await screen.findByText('Fachteam fragen');
    expect(screen.getByText('Team Umzug · Kennt sich aus mit: Umzug')).toBeTruthy();
    await press('Enter');
    expect(called(fake, 'copyText').at(-1)).toMatchObject({
      text: expect.stringMatching(/^Frage an Team Umzug:\nbalkonkraftwerk mit speicher/),
    });
    await screen.findByText('Frage kopiert');
  });
});
