// @vitest-environment happy-dom
// A new article: its outline, what is kept of it, the keys that write.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emptyShelf, expectNoFindings, openArticles as open } from '../../../test/fakes/articlesHands';
import { called, press, withoutMotion } from '../../../test/fakes/pageHands';
import { pageTitle } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(() => {
  emptyShelf();
  cleanup();
});

describe('a new article', () => {
  it('begins with the four headings and asks before it is left unsaved', async () => {
    const fake = await open();
    await press('n', { ctrlKey: true });
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Text in Markdown');
    expect(area.value).toMatch(/Anliegen[\s\S]*Umgebung[\s\S]*Ursache[\s\S]*Lösung/);
    fireEvent.change(screen.getByLabelText('Titel'), { target: { value: 'Wallbox anmelden' } });
    await press('Escape');
    const dialog = await screen.findByRole('dialog', { name: 'Änderungen speichern?' });
    await expectNoFindings();
    await act(
      async () =>
        void fireEvent.click(within(dialog).getAllByRole('button', { name: 'Weiter bearbeiten' }).at(-1)!),
    );
    await press('s', { ctrlKey: true });
    await screen.findByRole('heading', { name: 'Wallbox anmelden', level: 2 });
    expect(called(fake, 'saveArticle')).toHaveLength(1);
  });

  it('is kept while another page is looked at', async () => {
    await open();
    await press('n', { ctrlKey: true });
    fireEvent.change(await screen.findByLabelText('Titel'), { target: { value: 'Wallbox' } });
    await press('5', { ctrlKey: true });
    await pageTitle('Zu prüfen');
    await press('2', { ctrlKey: true });
    expect((await screen.findByLabelText<HTMLInputElement>('Titel')).value).toBe('Wallbox');
    expect(screen.getByText(/Entwurf von eben/)).toBeTruthy();
  });

  it('writes bold, links and lists at the keys', async () => {
    await open();
    await press('n', { ctrlKey: true });
    const area = await screen.findByLabelText<HTMLTextAreaElement>('Text in Markdown');
    await act(async () => void fireEvent.change(area, { target: { value: '- Frist' } }));
    area.focus();
    area.setSelectionRange(2, 7);
    await act(async () => void fireEvent.keyDown(area, { key: 'b', ctrlKey: true }));
    expect(area.value).toBe('- **Frist**');
    area.setSelectionRange(area.value.length, area.value.length);
    await act(async () => void fireEvent.keyDown(area, { key: 'Enter' }));
    expect(area.value).toBe('- **Frist**\n- ');
  });
});
