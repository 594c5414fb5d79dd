// The key that shows and hides the sidebar from anywhere.
// Knows nothing of what is shown.
import { globalShortcut } from 'electron';

export const summonKey = 'CommandOrControl+Shift+Space';

/** False when another program already owns the key. Ends with the app. */
export function registerSummonKey(onPress: () => void): boolean {
  try {
    return globalShortcut.register(summonKey, onPress);
  } catch {
    return false; // Some desktops offer no global keys at all.
  }
}
