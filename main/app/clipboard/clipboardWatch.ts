// While switched on: text that the agent copies in another program becomes a concern. Keeps nothing but what to ignore.
// Never what lay there before, what this app copied, or what a password safe marks.
import type { ClipboardDesk } from './clipboardDesk';
import type { ClipboardPort } from './clipboardPort';

/** Soon enough for a hand that copies and looks up; a look costs about 10 ms of processor time on X11. */
const everyMs = 1500;

/** Shorter is a key or a number, longer a file; neither is a concern. */
const fewestCharacters = 8;
const mostCharacters = 20_000;

export interface ClipboardWatchOptions {
  readonly port: Pick<ClipboardPort, 'readText' | 'isSecret'>;
  readonly desk: Pick<ClipboardDesk, 'isBusy' | 'onUsed'>;
  /** Whether one of our own windows has the keys: what is copied then is copied in it, and nothing is looked at. */
  readonly isOursInFront: () => boolean;
  readonly onCopied: (text: string) => void;
}

export class ClipboardWatch {
  readonly #options: ClipboardWatchOptions;
  #timer: NodeJS.Timeout | undefined;
  /** What is known to lie there; undefined: to be looked at first. */
  #known: string | undefined;
  /** Counts the changes of ours, so that a look that began before one does not take it for the agent's. */
  #own = 0;

  constructor(options: ClipboardWatchOptions) {
    this.#options = options;
    options.desk.onUsed(() => this.#forget());
  }

  set(isOn: boolean): void {
    if (isOn === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#forget();
    if (!isOn) return;
    this.#timer = setInterval(() => {
      if (!this.#options.isOursInFront()) void this.look('others');
    }, everyMs);
    this.#timer.unref();
    void this.look('ours');
  }

  /**
   * `by`: who had the keys since the last look; to be called in the moment a window of ours gets them (the others had
   * them) and loses them (it had them).
   */
  async look(by: 'ours' | 'others'): Promise<void> {
    const { port, desk, onCopied } = this.#options;
    if (desk.isBusy || !this.#timer) return;
    const own = this.#own;
    const text = await port.readText().catch(() => '');
    if (own !== this.#own || desk.isBusy) return;
    const before = this.#known;
    this.#known = text;
    if (before === undefined || text === before || by === 'ours' || !isConcern(text)) return;
    if (await port.isSecret().catch(() => false)) return;
    if (this.#timer) onCopied(text);
  }

  #forget(): void {
    this.#own += 1;
    this.#known = undefined;
  }
}

function isConcern(text: string): boolean {
  return text.length <= mostCharacters && text.trim().length >= fewestCharacters;
}
