// @vitest-environment happy-dom
// What is there at once is never announced; what takes its time says so.
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { WordsProvider } from '../../i18n/WordsContext';
import { Loading } from './Loading';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('is silent at first, and says what is being done where that takes long', () => {
  vi.useFakeTimers();
  const { rerender } = render(
    <WordsProvider language="de">
      <Loading />
    </WordsProvider>,
  );
  expect(screen.queryByRole('status')).toBeNull();
  act(() => void vi.advanceTimersByTime(400));
  expect(screen.getByRole('status').textContent).toBe('Lädt …');
  rerender(
    <WordsProvider language="de">
      <Loading sentence="Karte wird gezeichnet" />
    </WordsProvider>,
  );
  expect(screen.getByRole('status').textContent).toBe('Karte wird gezeichnet');
});
