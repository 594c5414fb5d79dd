// @vitest-environment happy-dom
// A gap is noted in two steps: what would be stored is shown first; then it is known to the next who asks.
// Knows what is on the screen, not how it is made.
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { called, openPage, press, type, withoutMotion } from '../../../test/fakes/pageHands';

const concern = 'Petra Lohmann fragt nach balkonkraftwerk mit speicher';

beforeAll(withoutMotion);
afterEach(cleanup);

it('shows the masked words, stores them at the second press and takes them back at the third', async () => {
  const { fake, field } = await openPage();
  await type(field, concern);
  await press('l', { ctrlKey: true });
  expect(await screen.findByText('[Name] fragt nach balkonkraftwerk mit speicher')).toBeTruthy();
  expect(screen.getByText('1 Angabe ersetzt')).toBeTruthy();
  expect(called(fake, 'noteGap')).toEqual([]);
  await press('l', { ctrlKey: true });
  await screen.findByText('Als Lücke vorgemerkt');
  expect(called(fake, 'noteGap')).toEqual([{ text: concern, bestLikelihood: 0.19 }]);
  await press('l', { ctrlKey: true });
  await screen.findByText('Als Lücke vormerken');
  expect(called(fake, 'removeGap')).toEqual([{ gapId: 'g0' }]);
});

it('is stored once, however often the key is pressed meanwhile', async () => {
  const { fake, field } = await openPage();
  await type(field, concern);
  await press('l', { ctrlKey: true });
  await screen.findByText('So vormerken');
  const { noteGap } = window.silbertablett;
  let stored = (): void => {};
  const slow = new Promise<void>((resolve) => {
    stored = resolve;
  });
  const slowly: typeof noteGap = async (input) => {
    await slow;
    return noteGap(input);
  };
  Object.assign(window.silbertablett, { noteGap: slowly });
  await press('l', { ctrlKey: true });
  await press('l', { ctrlKey: true });
  stored();
  await screen.findByText('Als Lücke vorgemerkt');
  expect(called(fake, 'noteGap')).toHaveLength(1);
});

it('is left by Esc before anything is stored, with the concern kept', async () => {
  const { fake, field } = await openPage();
  await type(field, concern);
  await press('l', { ctrlKey: true });
  await screen.findByText('So vormerken');
  await press('Escape');
  await waitFor(() => expect(screen.queryByText('So vormerken')).toBeNull());
  expect(field.value).toBe(concern);
  expect(called(fake, 'noteGap')).toEqual([]);
});

it('is shown as known to the next concern like it, but not to its own', async () => {
  const { field } = await openPage();
  await type(field, concern);
  await press('l', { ctrlKey: true });
  await screen.findByText('So vormerken');
  await press('l', { ctrlKey: true });
  await screen.findByText('Als Lücke vorgemerkt');
  await new Promise((rested) => setTimeout(rested, 400));
  expect(screen.queryByText(/Ähnlich gefragt/)).toBeNull();
  await type(field, 'vergütung für balkonkraftwerk?');
  expect(await screen.findByText(/^Ähnlich gefragt: 1-mal, zuletzt heute/)).toBeTruthy();
});

it('does nothing where cards answer', async () => {
  const { fake, field } = await openPage();
  await type(field, 'kundin zieht um, will strom mitnehmen');
  await press('l', { ctrlKey: true });
  expect(called(fake, 'maskConcern')).toEqual([]);
});
