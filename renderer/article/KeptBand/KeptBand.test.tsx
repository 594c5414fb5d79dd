// @vitest-environment happy-dom
// The band above an article that should not be relied on as it stands.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { importedKeeping, type Keeping } from '../../../knowledge/vocabulary/keeping';
import { WordsProvider } from '../../i18n/WordsContext';
import { KeptBand } from './KeptBand';

const nowMs = Date.UTC(2026, 10, 22, 12);
const show = (language: 'de' | 'en', keeping: Partial<Keeping>) =>
  render(
    <WordsProvider language={language}>
      <KeptBand keeping={{ ...importedKeeping, ...keeping }} nowMs={nowMs} />
    </WordsProvider>,
  );

afterEach(cleanup);

it('names since when', () => {
  show('de', { validUntilMs: Date.UTC(2026, 2, 1, 12) });
  expect(screen.getByRole('note').textContent).toBe(
    'Abgelaufen seit 1. März 2026. Vor einer Auskunft prüfen.',
  );
  cleanup();
  show('en', { reviewDueMs: Date.UTC(2026, 2, 1, 12) });
  expect(screen.getByRole('note').textContent).toContain('Review due since 1 March 2026.');
});

it('says why an article that was opened by a link is no answer', () => {
  show('de', { state: 'archived' });
  expect(screen.getByRole('note').textContent).toMatch(/^Archiviert\. /);
});

it('is not there for an article in force', () => {
  show('de', { state: 'notValidated' });
  expect(screen.queryByRole('note')).toBeNull();
});
