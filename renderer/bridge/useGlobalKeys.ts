// Whether the keys that work in every program are this app's, and which ones are free.
// Knows the call and its event, not who shows it.
import { useState } from 'react';
import { pageApi } from './pageApi';
import { useCall, type Value } from './useCall';
import { usePageEvents } from './usePageEvents';

export type GlobalKeysState = Value<'readGlobalKeys'>;

/** Undefined until the shell has told. */
export function useGlobalKeys(): GlobalKeysState | undefined {
  const [told, setTold] = useState<GlobalKeysState>();
  const { value } = useCall('keys', () => pageApi().readGlobalKeys({}));
  usePageEvents((event) => {
    if (event.name === 'globalKeysChanged') setTold(event.payload);
  });
  return told ?? value;
}
