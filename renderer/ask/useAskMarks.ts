// Performance marks around each question: `ask:key` when the page has taken a key in, `ask:painted` when its answer is on the screen.
// For measuring only (test/bench/windowBench.mjs); knows question ids, not their words.
import { useEffect } from 'react';
import type { AskState } from './askState';

type Mark = 'ask:key' | 'ask:painted';

/** `detail` is the question's id. Observers get the mark; the page's own list does not grow with a day of typing. */
function mark(name: Mark, id: number): void {
  performance.mark(name, { detail: id });
  performance.clearMarks(name);
}

/** Marks each question once when it is asked and once when what answers it has been painted. */
export function useAskMarks({ askId, pending }: Pick<AskState, 'askId' | 'pending'>): void {
  useEffect(() => {
    if (askId > 0) mark('ask:key', askId);
  }, [askId]);
  useEffect(() => {
    if (askId === 0 || pending) return;
    // The frame that holds the answer is drawn after this callback; the message comes when that is done.
    const frame = requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        mark('ask:painted', askId);
        port1.close();
      };
      port2.postMessage(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [askId, pending]);
}
