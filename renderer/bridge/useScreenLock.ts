// Whether the screen is locked, as the shell says.
// Knows the event only.
import { useState } from 'react';
import { usePageEvents } from './usePageEvents';

export function useScreenLock(): boolean {
  const [locked, setLocked] = useState(false);
  usePageEvents((event) => {
    if (event.name === 'screenLocked') setLocked(event.payload.locked);
  });
  return locked;
}
