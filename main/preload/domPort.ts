// Turns the browser's MessagePort into the plain shape that connect works with.
// Knows nothing of frames.
import type { PortLike } from '../../knowledge/contract/portLike';

/** Messages are held back by the browser until the first listener is there. */
export function portOfDom(port: MessagePort): PortLike {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.addEventListener('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => port.addEventListener('close', listener),
    close: () => port.close(),
  };
}
