// Opens message channels whose ports live as long as the process: the one place that makes them.
// Knows nothing of who talks over them.
import { MessageChannelMain, type MessagePortMain } from 'electron';

/**
 * Electron before 33.4 (the fallback runtime is 33.2) frees a port twice, and the process ends by SIGSEGV, when a
 * garbage collection finds the port dead in the last moment before the exit (electron/electron#45368): 2 of 150 starts
 * of the packed app. A port that stays reachable is freed once. A page load and a reader cost two of them, under 1 kB
 * each.
 */
const kept: MessagePortMain[] = [];

/** The two ends of a fresh channel. */
export function openChannel(): readonly [MessagePortMain, MessagePortMain] {
  const { port1, port2 } = new MessageChannelMain();
  kept.push(port1, port2);
  return [port1, port2];
}
