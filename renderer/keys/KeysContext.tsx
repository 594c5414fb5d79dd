// Hands the keys in force to whatever prints one, so that a changed key shows everywhere.
// Knows keys, not what they do.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { comboOfAccelerator } from './combo';
import type { CommandId } from './commandTable';
import { type ChangedKeys, type KeyMap, keyMapOf, usualKeys } from './keyMap';

/** `summon` and `capture` work in every program; the shell listens to them. */
export type PrintedKey = CommandId | 'summon' | 'capture';
export type PrintedKeys = KeyMap & { readonly [K in 'summon' | 'capture']: readonly string[] };

const KeysContext = createContext<PrintedKeys>({
  ...usualKeys,
  summon: ['ctrl+shift+space'],
  capture: ['alt+shift+space'],
});

interface KeysProviderProps {
  readonly changed: ChangedKeys;
  /** Electron accelerators; empty: none. */
  readonly summonKey: string;
  readonly captureKey: string;
  readonly children: ReactNode;
}

export function KeysProvider({ changed, summonKey, captureKey, children }: KeysProviderProps) {
  const keys = useMemo(
    () => ({ ...keyMapOf(changed), summon: printed(summonKey), capture: printed(captureKey) }),
    [changed, summonKey, captureKey],
  );
  return <KeysContext value={keys}>{children}</KeysContext>;
}

const printed = (accelerator: string): readonly string[] =>
  accelerator === '' ? [] : [comboOfAccelerator(accelerator)];

/** The keys in force; those of the table without a provider. */
export function useKeys(): PrintedKeys {
  return useContext(KeysContext);
}

/** The key to print for a command; undefined where it has none. */
export function useKeyOf(command: PrintedKey | undefined): string | undefined {
  const keys = useKeys();
  return command && keys[command][0];
}
