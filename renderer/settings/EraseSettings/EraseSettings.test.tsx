// @vitest-environment happy-dom
// Deleting as an owner does it: what goes is said, saved before where wanted, and nothing goes without the typed word.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { called, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

async function open(language: 'de' | 'en' = 'de') {
  const fake = await openWorkspace({ page: 'settings' }, { language, options: { language } });
  await screen.findByRole('region', { name: language === 'de' ? 'Löschen' : 'Delete' });
  return fake;
}
const box = () => within(screen.getByRole('region', { name: /^(Löschen|Delete)$/ }));
const click = (name: string | RegExp) =>
  act(async () => void fireEvent.click(box().getByRole('button', { name })));
const type = (words: string) =>
  act(async () => void fireEvent.change(box().getByRole('textbox'), { target: { value: words } }));
const really = () =>
  box().getByRole<HTMLButtonElement>('button', { name: /^(Endgültig löschen|Delete for good)$/ });

describe('deleting', () => {
  it('what was learned takes the typed word, can be saved before, and says how much went', async () => {
    const fake = await open();
    await click('Löschen … Gelerntes löschen');
    expect(really().disabled).toBe(true);
    await click('Vorher Gelerntes sichern …');
    expect(called(fake, 'exportLearning')).toHaveLength(1);
    expect(box().getByText('Gesichert.')).toBeTruthy();
    await type('löschen!');
    expect(really().disabled).toBe(true);
    await type('löschen');
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await act(async () => void fireEvent.click(really()));
    expect(called(fake, 'eraseLearned')).toEqual([{}]);
    expect(box().getByText('12 Einträge gelöscht.')).toBeTruthy();
    expect(called(fake, 'eraseAll')).toEqual([]);
  });

  it('everything offers the articles before, and is left by Esc', async () => {
    const fake = await open('en');
    await click('Delete … Delete everything on this device');
    await click('Export the articles first …');
    expect(called(fake, 'exportBase')).toEqual([{ token: 'markdown', kind: 'markdown' }]);
    await type('delete');
    await act(async () => void fireEvent.keyDown(box().getByRole('textbox'), { key: 'Escape' }));
    expect(box().queryByRole('textbox')).toBeNull();
    await click('Delete … Delete everything on this device');
    await type('delete');
    await act(async () => void fireEvent.keyDown(box().getByRole('textbox'), { key: 'Enter' }));
    await act(async () => void fireEvent.submit(box().getByRole('textbox').closest('form')!));
    expect(called(fake, 'eraseAll')).toEqual([{}]);
  });
});
