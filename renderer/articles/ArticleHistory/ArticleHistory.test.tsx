// @vitest-environment happy-dom
// Versions are walked through by arrow keys, each beside the present one.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { emptyShelf, openArticles as open, read } from '../../../test/fakes/articlesHands';
import { press, withoutMotion } from '../../../test/fakes/pageHands';

beforeAll(withoutMotion);
afterEach(() => {
  emptyShelf();
  cleanup();
});

it('lays the next older version beside the present one with each ↓', async () => {
  await open();
  await read('Stromvertrag beim Umzug mitnehmen');
  await press('h', { ctrlKey: true });
  const versions = await screen.findByRole('list', { name: 'Versionen, neueste zuerst' });
  const buttons = within(versions).getAllByRole('button');
  const chosen = () => versions.querySelector('[aria-current="true"]')?.textContent;
  for (const button of buttons.slice(0, 2)) {
    await act(async () => void fireEvent.keyDown(versions, { key: 'ArrowDown' }));
    expect(chosen()).toBe(button.textContent);
    expect(document.activeElement).toBe(button);
  }
  await waitFor(() => expect(document.querySelector('ins')).toBeTruthy());
});
