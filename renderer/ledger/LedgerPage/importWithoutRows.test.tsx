// @vitest-environment happy-dom
// An import whose files were all read again since has no rows of its own: it says so, and leads back to all.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { click, table } from '../../../test/fakes/ledgerHands';
import { createFakePage } from '../../../test/fakes/pageApi';
import { withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(cleanup);

it('is no empty base', async () => {
  const { api } = createFakePage();
  const listLedger: typeof api.listLedger = async (input) =>
    input.importId === undefined
      ? api.listLedger(input)
      : { ok: true, value: { total: 0, counts: {} as never, entries: [] } };
  await openWorkspace({ page: 'import' }, { changed: { listLedger } });
  await table();
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'Verlauf' })));
  const history = await screen.findByRole('region', { name: 'Verlauf' });
  const [first] = within(history).getAllByRole('button', { name: /^Dateien zeigen/ });
  await act(async () => void fireEvent.click(first!));
  await screen.findByText('Keine Quelle passt zu Suche und Filter');
  expect(screen.queryByText('Noch nichts eingelesen')).toBeNull();
  expect(screen.getByLabelText('Datei oder Grund')).toBeTruthy();
  await click('Alle zeigen');
  await table();
});
