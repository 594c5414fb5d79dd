// @vitest-environment happy-dom
// The list of bundles stays where it was scrolled to, whatever goes on elsewhere in the window.
// Knows calls of the browser, not how the page is made.
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { called, withoutMotion } from '../../../test/fakes/pageHands';
import { openWorkspace } from '../../../test/fakes/workspaceHands';

beforeAll(withoutMotion);
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});

it('brings a bundle into sight once, as it is opened', async () => {
  const brought = vi.fn();
  const before = Element.prototype.scrollIntoView;
  Element.prototype.scrollIntoView = brought;
  try {
    const fake = await openWorkspace({ page: 'gaps' });
    await waitFor(() => expect(document.querySelectorAll('[aria-expanded]').length).toBeGreaterThan(3));
    const atFirst = brought.mock.calls.length;
    const asked = called(fake, 'status').length;
    // The window draws itself anew for whatever the engine tells.
    await act(async () => fake.emit({ name: 'engineReady', payload: {} }));
    await waitFor(() => expect(called(fake, 'status').length).toBeGreaterThan(asked));
    await act(async () => {});
    expect(brought).toHaveBeenCalledTimes(atFirst);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^Wallbox anmelden/ })));
    expect(brought).toHaveBeenCalledTimes(atFirst + 1);
  } finally {
    Element.prototype.scrollIntoView = before;
  }
});
