// @vitest-environment happy-dom
// A date field shows and takes days as they are on this computer, whatever its distance from Greenwich.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DateField } from './Field';

describe.each(['Europe/Berlin', 'America/New_York', 'UTC'])('a date field in %s', (zone) => {
  beforeEach(() => void vi.stubEnv('TZ', zone));
  afterEach(() => {
    cleanup();
    vi.unstubAllEnvs();
  });
  const shown = (valueMs: number | undefined, wholeDay: boolean) => {
    const taken: (number | null)[] = [];
    render(<DateField label="Tag" valueMs={valueMs} wholeDay={wholeDay} onCommit={(ms) => taken.push(ms)} />);
    return { field: screen.getByLabelText<HTMLInputElement>('Tag'), taken };
  };

  it('shows the day on which a source says that something begins, and leaves it as it is', () => {
    // As indexer/extract reads days: from midnight here.
    const { field, taken } = shown(new Date(2026, 0, 1).getTime(), false);
    expect(field.value).toBe('2026-01-01');
    fireEvent.blur(field);
    expect(taken).toEqual([]);
  });

  it.each([
    ['the end', true, () => new Date(2026, 2, 30).getTime() - 1],
    ['the beginning', false, () => new Date(2026, 2, 29).getTime()],
  ])('takes %s of a day, also of one of 23 hours', (_name, wholeDay, expected) => {
    const { field, taken } = shown(undefined, wholeDay);
    fireEvent.change(field, { target: { value: '2026-03-29' } });
    fireEvent.blur(field);
    expect(taken).toEqual([expected()]);
  });
});
