// Takes what comes from outside the window (links, mail files, selected text) to its page, in order, once it listens.
// Knows the sidebar's channels, not how things came; writes counts to the log, never words.
import { stat } from 'node:fs/promises';
import { pageChannels } from '../../../knowledge/contract/channels';
import type { ArrivedConcern, SourceToken } from '../../../knowledge/contract/shellCalls';
import type { LogFile } from '../logFile';
import type { AppLink, ArticleId } from './appLink';
import type { StartWishes } from './startArguments';

export interface ArrivalsOptions {
  /** Resolves when the page listens; false where it is gone. */
  readonly pageReady: () => Promise<boolean>;
  readonly send: (channel: string, payload: unknown) => void;
  /** Shows an article in the knowledge window, which also says where there is none. */
  readonly openArticle: (articleId: ArticleId) => void;
  /** Brings the sidebar to the front. */
  readonly summon: () => void;
  readonly tokenForMail: (path: string) => SourceToken;
  readonly log: Pick<LogFile, 'note'>;
}

export class Arrivals {
  readonly #options: ArrivalsOptions;
  #last: Promise<unknown> = Promise.resolve();
  /** The latest text of the clipboard while the page does not listen: those before it are no news any more. */
  #copied: ArrivedConcern | undefined;

  constructor(options: ArrivalsOptions) {
    this.#options = options;
  }

  /** Of a start, first or second. */
  async take({ links, mailFiles, refused }: StartWishes): Promise<void> {
    const { log, summon } = this.#options;
    if (refused > 0) log.note('link.refused', { count: refused });
    if (links.length > 0 || mailFiles.length > 0) summon();
    for (const link of links) this.#follow(link);
    await Promise.all(mailFiles.map((path) => this.#openMail(path)));
  }

  concern(concern: ArrivedConcern): Promise<void> {
    if (concern.how !== 'clipboard') return this.#tell(pageChannels.concernArrived, () => concern);
    const waits = this.#copied !== undefined;
    this.#copied = concern;
    return waits ? Promise.resolve() : this.#tell(pageChannels.concernArrived, () => this.#takeCopied());
  }

  #takeCopied(): ArrivedConcern | undefined {
    const copied = this.#copied;
    this.#copied = undefined;
    return copied;
  }

  #follow(link: AppLink): void {
    this.#options.log.note('link.followed', { isArticle: link.kind === 'article' });
    if (link.kind === 'ask') void this.concern({ text: link.text, how: 'link' });
    else this.#options.openArticle(link.articleId);
  }

  async #openMail(path: string): Promise<void> {
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) await this.#tell(pageChannels.mailArrived, () => this.#options.tokenForMail(path));
    else this.#options.log.note('mail.missing');
  }

  /** `payload` is made when the page listens. */
  #tell(channel: string, payload: () => unknown): Promise<void> {
    const told = this.#last.then(async () => {
      const isReady = await this.#options.pageReady();
      const value = payload();
      if (isReady) this.#options.send(channel, value);
    });
    this.#last = told.catch(() => undefined);
    return told;
  }
}
