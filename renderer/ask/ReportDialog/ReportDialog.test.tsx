// @vitest-environment happy-dom
// An agent reports an article from its card: the note is shown masked before it is stored.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { called, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

beforeAll(withoutMotion);
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const concern = 'kundin zieht um, will strom mitnehmen, zählerstand?';

it('is opened by its key, shows the masked note and sends it', async () => {
  const { fake, field } = await openPage();
  await type(field, concern);
  await press('m', { altKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Artikel melden' });
  expect(dialog.textContent).toContain('Stromvertrag beim Umzug mitnehmen');
  fireEvent.click(screen.getByLabelText('Falsch'));
  await type(screen.getByLabelText('Was stimmt nicht, was fehlt?'), 'Petra Lohmann sagt: Frist ist falsch');
  expect(await screen.findByText('[Name] sagt: Frist ist falsch')).toBeTruthy();
  const { violations } = await axe.run(dialog, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await act(async () => {
    fireEvent.keyDown(screen.getByLabelText('Was stimmt nicht, was fehlt?'), { key: 'Enter', ctrlKey: true });
  });
  expect(called(fake, 'reportArticle')).toEqual([
    { articleId: 'umzug-strom', kind: 'wrong', note: 'Petra Lohmann sagt: Frist ist falsch' },
  ]);
  expect(await screen.findByText('Gemeldet')).toBeTruthy();
});

it('left by hand once it is sent, closes nothing else a moment later', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { field } = await openPage();
  await type(field, concern);
  await press('m', { altKey: true });
  await screen.findByRole('dialog', { name: 'Artikel melden' });
  await act(async () => {
    fireEvent.keyDown(screen.getByLabelText('Was stimmt nicht, was fehlt?'), { key: 'Enter', ctrlKey: true });
  });
  await screen.findByText('Gemeldet');
  await press('Escape');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await press('Enter');
  await screen.findByRole('dialog', { name: 'Stromvertrag beim Umzug mitnehmen' });
  await act(async () => void vi.advanceTimersByTime(3000));
  expect(screen.getByRole('dialog', { name: 'Stromvertrag beim Umzug mitnehmen' })).toBeTruthy();
});

it('is left by Esc with nothing stored and the concern kept', async () => {
  const { fake, field } = await openPage();
  await type(field, concern);
  await press('m', { altKey: true });
  await screen.findByRole('dialog', { name: 'Artikel melden' });
  await act(async () => {
    fireEvent.keyDown(screen.getByLabelText('Was stimmt nicht, was fehlt?'), { key: 'Escape' });
  });
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Artikel melden' })).toBeNull());
  expect(called(fake, 'reportArticle')).toEqual([]);
  expect(field.value).toBe(concern);
});
