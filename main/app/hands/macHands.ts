// Keys pressed through macOS' own System Events; the agent allows that once in the system's privacy settings.
// Knows the script, not what is copied.
import type { HandsPort } from './handsPort';
import type { RunProgram } from './runProgram';

/** Shift, control, option and command among AppKit's modifier flags. */
const modifierMask = 0x1e0000;

/** Waits up to 1.5 s for the keys of the shortcut to be let go, then presses. Fails without the permission. */
const pressScript = (key: 'c' | 'v'): string => `
ObjC.import('AppKit');
for (let i = 0; i < 60 && ($.NSEvent.modifierFlags & ${modifierMask}) !== 0; i += 1) delay(0.025);
Application('System Events').keystroke('${key}', { using: 'command down' });`;

export function macHands(run: RunProgram): HandsPort {
  const press = (key: 'c' | 'v') => run('osascript', ['-l', 'JavaScript', '-e', pressScript(key)]);
  return {
    isThere: async () => true,
    pressCopy: () => press('c'),
    pressPaste: () => press('v'),
    close: () => undefined,
  };
}
