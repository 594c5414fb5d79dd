// One press of the capture key: the selected text first, while its program is in front, then the sidebar with it.
// Knows the order, not the desktop.
import type { Arrivals } from '../arrivals/arrivals';
import { type TakeSelectionOptions, takeSelection } from './takeSelection';

export interface CaptureOptions extends TakeSelectionOptions {
  readonly arrivals: Pick<Arrivals, 'concern'>;
  readonly summon: () => void;
  readonly onForeignError: (thrown: unknown) => void;
}

/** A press while one is under way is the same press, held. Where nothing was selected the sidebar comes all the same. */
export function captureOnce(options: CaptureOptions): () => Promise<void> {
  const { arrivals, summon, onForeignError } = options;
  let isRunning = false;
  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      const concern = await takeSelection(options);
      summon();
      if (concern) await arrivals.concern(concern);
    } catch (thrown) {
      summon();
      onForeignError(thrown);
    } finally {
      isRunning = false;
    }
  };
}
