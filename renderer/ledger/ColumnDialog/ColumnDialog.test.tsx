// @vitest-environment happy-dom
// What went wrong with one source is not told of another.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { choose, click, details, openLedger as open, table } from '../../../test/fakes/ledgerHands';
import { withoutMotion } from '../../../test/fakes/pageHands';

beforeAll(withoutMotion);
afterEach(cleanup);

it('says nothing of what failed with another source', async () => {
  await open();
  await table();
  await choose('Vollmacht_Muster.pdf');
  fireEvent.change(within(details()).getByLabelText('Passwort'), { target: { value: 'falsch' } });
  await click('Mit Passwort lesen', details());
  await within(details()).findByRole('alert');
  await choose('Urlaubsplan_Q4.xlsx');
  await click('Spalten zuordnen …', details());
  const dialog = await screen.findByRole('dialog', { name: 'Spalten zuordnen' });
  await within(dialog).findByText('Netz Nord GmbH');
  await act(async () => {});
  expect(within(dialog).queryByRole('alert')).toBeNull();
});
