// @vitest-environment happy-dom
// The first start by keyboard alone: three screens, each skippable, shown once, and again on request.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFakePage } from '../../test/fakes/pageApi';
import { called, layOut, openPage, press, withoutMotion } from '../../test/fakes/pageHands';

beforeAll(() => {
  withoutMotion();
  document.title = 'Silbertablett';
});
afterEach(cleanup);

const title = (name: string) => screen.findByRole('heading', { name });

describe('the first start', () => {
  it('leads through three screens with ↵ and ends in the field', async () => {
    const { fake, field } = await openPage({ welcomed: false });
    const first = await title('Worin soll gesucht werden?');
    await waitFor(() => expect(document.activeElement).toBe(first));
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await press('Enter');
    await title('Von überall zur Hand');
    await press('Enter');
    await title('Was Kunden sagen, bleibt hier');
    expect(called(fake, 'changeSettings')).toEqual([]);
    await press('Enter');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(called(fake, 'changeSettings')).toEqual([{ welcomed: true }]);
    expect(document.activeElement).toBe(field);
  });

  it('waits until the base opens: what is wrong with it is said first', async () => {
    const fake = createFakePage({ welcomed: false });
    let readOnly = true;
    const status = async () =>
      readOnly ? ({ ok: false, code: 'DATA_FOLDER_READ_ONLY', details: {} } as const) : fake.api.status({});
    layOut(fake, { status });
    await screen.findByRole('button', { name: /^Nochmals versuchen/ });
    expect(screen.queryByRole('heading', { name: 'Worin soll gesucht werden?' })).toBeNull();
    readOnly = false;
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^Nochmals versuchen/ })));
    await title('Worin soll gesucht werden?');
  });

  it('speaks the other language at once, which is named by its own name', async () => {
    const { fake } = await openPage({ welcomed: false });
    await title('Worin soll gesucht werden?');
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'English' })));
    expect(called(fake, 'changeSettings')).toEqual([{ language: 'en' }]);
    await screen.findByText('Step 1 of 3');
    screen.getByRole('radio', { name: 'Deutsch' });
  });

  it('is skipped with Esc, and comes back from the palette', async () => {
    const { fake } = await openPage({ welcomed: false });
    await title('Worin soll gesucht werden?');
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(called(fake, 'changeSettings')).toEqual([{ welcomed: true }]);
    await press('k', { ctrlKey: true });
    const option = await screen.findByRole('option', { name: /^Erste Schritte/ });
    await act(async () => void fireEvent.click(option));
    await title('Worin soll gesucht werden?');
  });

  it('reads the sample in on request and notices that the key was tried', async () => {
    const { fake } = await openPage({ welcomed: false });
    await title('Worin soll gesucht werden?');
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^Mit dem Beispiel/ })));
    expect(called(fake, 'importSources')).toHaveLength(1);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Weiter' })));
    await screen.findByText(/^Jetzt ausprobieren/);
    const hasFocus = document.hasFocus;
    document.hasFocus = () => false;
    await act(async () => void fireEvent.blur(window));
    document.hasFocus = () => true;
    await act(async () => void fireEvent.focus(window));
    document.hasFocus = hasFocus;
    expect(await screen.findByText('Klappt. So geht es ab jetzt immer.')).toBeTruthy();
  });

  it('is not shown to those who have seen it', async () => {
    await openPage();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
