// @vitest-environment happy-dom
// What must not be lost while other things happen: focus, verdicts, the article being read.
// Knows what is on the screen, not how it is made.
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFakePage } from '../../../test/fakes/pageApi';
import { called, layOut, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';
const title = 'Stromvertrag beim Umzug mitnehmen';

beforeAll(withoutMotion);
afterEach(cleanup);

describe('the page', () => {
  it('gives the focus back to the article when the keys are closed over it', async () => {
    const { field } = await openPage();
    await type(field, concern);
    await press('Enter');
    const heading = await screen.findByRole('heading', { level: 2, name: title });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await press('F1');
    await screen.findByRole('dialog', { name: 'Alle Tasten' });
    await press('Escape');
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('switches once while a key is held, and moves with each repeat', async () => {
    const { fake, field } = await openPage();
    await type(field, concern);
    await press('j', { altKey: true });
    await press('j', { altKey: true, repeat: true });
    expect(called(fake, 'rateArticle')).toHaveLength(1);
    await press('ArrowDown');
    await press('ArrowDown', { repeat: true });
    expect(document.querySelector('[aria-current="true"] h3')?.textContent).toBe(
      'Sonderkündigung wegen Umzugs',
    );
  });

  it('takes a verdict back that could not be stored, but no later one', async () => {
    const fake = createFakePage();
    const replies: ((ok: boolean) => void)[] = [];
    layOut(fake, {
      rateArticle: () =>
        new Promise((reply) =>
          replies.push((ok) =>
            reply(
              ok ? { ok: true, value: { ratingId: 'r' } } : { ok: false, code: 'DISK_FULL', details: {} },
            ),
          ),
        ),
    });
    await waitFor(() => expect(document.querySelector('[data-ready]')).not.toBeNull());
    await type(screen.getByRole('textbox'), concern);
    const pressed = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-pressed');
    await press('j', { altKey: true });
    expect(pressed('Hilfreich')).toBe('true');
    await press('n', { altKey: true });
    await act(async () => replies[0]?.(false));
    expect([pressed('Hilfreich'), pressed('Nicht hilfreich')]).toEqual(['false', 'true']);
    await press('n', { altKey: true });
    await act(async () => replies[2]?.(false));
    expect(pressed('Nicht hilfreich')).toBe('true');
  });

  it('opens the article after all once the engine is back', async () => {
    const fake = createFakePage();
    let lost = true;
    layOut(fake, {
      openArticle: (input) =>
        lost ? Promise.resolve({ ok: false, code: 'ENGINE_LOST', details: {} }) : fake.api.openArticle(input),
    });
    await waitFor(() => expect(document.querySelector('[data-ready]')).not.toBeNull());
    await type(screen.getByRole('textbox'), concern);
    await press('Enter');
    const reader = await screen.findByRole('dialog', { name: title });
    await waitFor(() => expect(reader.querySelector('[role="status"]')).not.toBeNull());
    expect(reader.textContent).not.toContain('Ablauf');
    lost = false;
    await act(async () => fake.emit({ name: 'engineReady', payload: {} }));
    await waitFor(() => expect(reader.textContent).toContain('Adresse prüfen.'));
  });

  it('asks once more when the engine tells that answers change, and moves nothing the hand holds', async () => {
    const fake = createFakePage();
    layOut(fake);
    await waitFor(() => expect(document.querySelector('[data-ready]')).not.toBeNull());
    const changed = (by: 'meaning' | 'articles') =>
      act(async () => fake.emit({ name: 'answersChanged', payload: { by } }));
    await changed('articles');
    expect(called(fake, 'ask')).toEqual([]);
    await type(screen.getByRole('textbox'), concern);
    await press('ArrowDown');
    const chosen = () => document.querySelector('[aria-current="true"]')?.textContent;
    const before = chosen();
    const asked = called(fake, 'ask').length;
    await changed('meaning');
    await changed('articles');
    const again = called(fake, 'ask').slice(asked);
    expect(again.map((input) => (input as { text: string }).text)).toEqual([concern, concern]);
    expect(chosen()).toBe(before);
  });
});
