// The answering end of a port: frames in, handlers run, replies or failures out.
// Knows the contract, not what the handlers do nor what kind of port it is.
import { type AnswerOptions, answerCall } from './answerCall';
import type { CallRegistry } from './defineCall';
import { type FrameOf, failureFrame, readFrame } from './frames';
import type { PortLike } from './portLike';

export interface Served {
  /** Tells the other end something it did not ask for. */
  emit(name: string, payload: unknown): void;
  /** Aborts what runs and closes the port. */
  close(): void;
}

/**
 * Answers every request on `port` until it closes. A cancel frame, or the port's end, aborts the call's signal.
 * A message that is no frame is dropped: without an id there is nobody to tell.
 */
export function serve<R extends CallRegistry>(port: PortLike, options: AnswerOptions<R>): Served {
  const running = new Map<string, AbortController>();
  let events = 0;

  const answer = async ({ requestId, call, input }: FrameOf<'request'>): Promise<void> => {
    // A second request under a running id would let one cancel frame mean two calls.
    if (running.has(requestId)) return;
    const controller = new AbortController();
    running.set(requestId, controller);
    const outcome = await answerCall(options, { call, input, signal: controller.signal });
    running.delete(requestId);
    if (outcome.ok) sendReply(port, requestId, outcome.value);
    else port.send(failureFrame(requestId, outcome));
  };

  const abortAll = (): void => {
    for (const controller of running.values()) controller.abort();
  };

  port.onMessage((message) => {
    const frame = readFrame(message);
    if (frame?.kind === 'request') void answer(frame);
    else if (frame?.kind === 'cancel') running.get(frame.requestId)?.abort();
  });
  port.onClose(abortAll);

  return {
    emit(name, payload) {
      events += 1;
      port.send({ kind: 'event', requestId: `event-${events}`, name, payload } satisfies FrameOf<'event'>);
    },
    close() {
      abortAll();
      port.close();
    },
  };
}

function sendReply(port: PortLike, requestId: string, value: unknown): void {
  try {
    port.send({ kind: 'reply', requestId, value } satisfies FrameOf<'reply'>);
  } catch {
    // A value that cannot be cloned (a function, a handle) must still settle the caller.
    const details = { where: 'reply', reason: 'the value cannot be cloned' };
    port.send(failureFrame(requestId, { code: 'INTERNAL', details }));
  }
}
