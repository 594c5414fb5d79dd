// Turns Electron's parent port and message ports into the plain shapes the engine works with.
// Knows their form only, not what they carry; Electron itself is not imported here.
import type { PortLike } from '../../knowledge/contract/portLike';

/** What is used of Electron's MessagePortMain. */
export interface RawPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/** What is used of `process.parentPort`. */
export interface RawParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly RawPort[] }) => void,
  ): unknown;
  postMessage(message: unknown): void;
}

/** Messages are held back until the first listener is there. */
export function portOfRaw(raw: RawPort): PortLike {
  return {
    send: (message) => raw.postMessage(message),
    onMessage: (listener) => {
      raw.on('message', (event) => listener(event.data));
      raw.start();
    },
    onClose: (listener) => void raw.on('close', listener),
    close: () => raw.close(),
  };
}

const kept: RawPort[] = [];

/** Ports stay reachable until the process ends: what Electron does to others at its exit says main/host/openChannel.ts. */
export function keepPorts(ports: readonly RawPort[]): void {
  kept.push(...ports);
}
