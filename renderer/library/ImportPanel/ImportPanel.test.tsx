// @vitest-environment happy-dom
// An import shows how it goes and can be stopped, also one that an earlier run left behind.
// Knows what is on the screen, not how it is made.
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { called, openPage, press, withoutMotion } from '../../../test/fakes/pageHands';

beforeAll(withoutMotion);
afterEach(cleanup);

it('shows a resumed import, its files in the right number, and stops it', async () => {
  const { fake } = await openPage();
  await act(async () => fake.emit({ name: 'importResumed', payload: { sources: 1 } }));
  await press('i', { ctrlKey: true });
  const panel = await screen.findByRole('dialog');
  expect(screen.getByRole('heading', { name: 'Setzt das letzte Einlesen fort' })).toBeTruthy();
  const progress = { filesDone: 0, filesTotal: 1, chunksDone: 0, chunksPerSecond: 1, finished: [] };
  await act(async () => fake.emit({ name: 'importProgress', payload: progress }));
  expect(panel.textContent).toContain('0 von 1 Datei · 1 Abschnitt/s');
  fireEvent.click(screen.getByText('Abbrechen'));
  expect(called(fake, 'cancelImport')).toHaveLength(1);
  const ended = { files: 1, articles: 0, chunks: 0, unchanged: 0, skipped: 0, failed: 0, failures: [] };
  const payload = { ...ended, seconds: 1, cancelled: true, resumed: true };
  await act(async () => fake.emit({ name: 'importFinished', payload }));
  expect(screen.getByRole('heading', { name: 'Einlesen abgebrochen' })).toBeTruthy();
});

it('follows an import and reports it', async () => {
  const { fake } = await openPage();
  await press('i', { ctrlKey: true });
  await screen.findByRole('dialog');
  await act(async () => {
    fake.emit({
      name: 'importProgress',
      payload: {
        filesDone: 1,
        filesTotal: 4,
        chunksDone: 8,
        chunksPerSecond: 40,
        secondsLeft: 90,
        finished: [
          { source: 'scan.pdf', outcome: 'failed', articles: 0, chunks: 0, code: 'SOURCE_NO_TEXT_LAYER' },
        ],
      },
    });
  });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('20');
  expect(screen.getByText('Kein Text erkannt; schärfer oder größer scannen.')).toBeTruthy();
  fireEvent.click(screen.getByText('Abbrechen'));
  expect(called(fake, 'cancelImport')).toHaveLength(1);
});

it('says that an import waits since it was halted elsewhere, and has it go on', async () => {
  const { fake } = await openPage();
  const status = await fake.api.status({});
  if (!status.ok) throw new TypeError('No status');
  const payload = { ...status.value, importRunning: true, importPaused: true };
  await act(async () => fake.emit({ name: 'statusChanged', payload }));
  await press('i', { ctrlKey: true });
  await screen.findByRole('heading', { name: 'Einlesen angehalten' });
  expect(screen.queryByText(/Abschnitte?\/s/)).toBeNull();
  // What is refused meanwhile is not offered.
  expect(screen.queryByRole('button', { name: 'Ordner' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Fortsetzen' }));
  expect(called(fake, 'pauseImport')).toEqual([{ paused: false }]);
});
