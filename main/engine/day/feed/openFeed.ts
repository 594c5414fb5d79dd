// The loopback interface as the owner switches it: settings, token, server.
// Knows no HTTP: main/feed/ does.
import {
  type FeedSettings,
  type FeedState,
  type feedCalls,
  feedSettingsSchema,
} from '../../../../knowledge/contract/day/feedCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import { webOrigin } from '../../../../knowledge/vocabulary/webOrigin';
import type { FeedDesk } from '../../../feed/feedDesk';
import type { FeedServer } from '../../../feed/feedServer';
import { readFolderSettings, writeFolderSettings } from '../../folderSettings';
import type { Contacts, DayParts } from '../dayParts';
import { makeToken, readTokenHash } from './feedToken';
import { TellSeldom } from './tellSeldom';

export interface Feed {
  readonly handlers: Handlers<typeof feedCalls>;
  /** Begins to listen where the owner wants it. What hinders it is told and seen in the state, and fails nothing. */
  start(): Promise<void>;
  close(): Promise<void>;
}

const name = 'feed.json';
/** Counts change with every call; the page hears of them this often, ms. */
const tellEveryMs = 1000;

export async function openFeed(parts: DayParts, contacts: Contacts): Promise<Feed> {
  const { dataDir } = parts;
  const settings = await readFolderSettings(dataDir, { name, schema: feedSettingsSchema });
  const desk = new FeedSwitch(parts, contacts, settings, await readTokenHash(dataDir));
  return {
    handlers: {
      readFeed: async () => desk.state,
      changeFeed: (change) => desk.change(change),
      renewFeedToken: () => desk.renewToken(),
    },
    start: () => desk.start(),
    close: () => desk.close(),
  };
}

/** Owns the server from the moment it is switched on. */
class FeedSwitch {
  readonly #refused = { token: 0, origin: 0, rate: 0, shape: 0 };
  readonly #teller: TellSeldom;
  readonly #stopListening: () => void;
  #server: FeedServer | undefined;
  /** Changes happen one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly parts: DayParts,
    private readonly contacts: Contacts,
    private settings: FeedSettings,
    private tokenHash: Buffer | undefined,
  ) {
    this.#teller = new TellSeldom(
      () => parts.onEvent({ name: 'feedChanged', payload: this.state }),
      tellEveryMs,
    );
    this.#stopListening = contacts.onChange(() => {
      // Contacts of the page alone are none of the feed's news.
      if (this.#server) this.#teller.changed();
    });
  }

  get state(): FeedState {
    return {
      settings: this.settings,
      listening: this.#server?.address ?? null,
      hasToken: this.tokenHash !== undefined,
      openContacts: this.contacts.all().filter(({ viaFeed }) => viaFeed).length,
      refused: { ...this.#refused },
    };
  }

  start(): Promise<void> {
    return this.#next(async () => {
      if (!this.settings.enabled || this.#server) return;
      this.#server = await this.#open(this.settings.port).catch((thrown) => {
        this.parts.onFault('day.feed', thrown);
        return undefined;
      });
      this.#teller.changed();
    });
  }

  /** The new place is taken before the former is left: one that cannot be had changes nothing. */
  change(change: Partial<FeedSettings>): Promise<FeedState> {
    return this.#next(async () => {
      const wanted = {
        ...this.settings,
        ...change,
        ...(change.origins && { origins: origins(change.origins) }),
      };
      const next = wanted.enabled
        ? (this.#serverAt(wanted.port) ?? (await this.#open(wanted.port)))
        : undefined;
      try {
        await writeFolderSettings(this.parts.dataDir, name, wanted);
      } catch (thrown) {
        if (next !== this.#server) await next?.close();
        throw thrown;
      }
      const former = this.#server;
      this.settings = wanted;
      this.#server = next;
      if (former !== next) await former?.close();
      else if (change.origins) former?.dropConnections();
      this.#teller.changed();
      return this.state;
    });
  }

  renewToken(): Promise<{ readonly token: string }> {
    return this.#next(async () => {
      const { token, hash } = await makeToken(this.parts.dataDir);
      this.tokenHash = hash;
      // Streams that the earlier token opened end with it.
      this.#server?.dropConnections();
      this.#teller.changed();
      return { token };
    });
  }

  async close(): Promise<void> {
    this.#stopListening();
    this.#teller.stop();
    await this.#next(async () => {
      await this.#server?.close();
      this.#server = undefined;
    });
  }

  /** The one that listens, where it already does so as wanted. */
  #serverAt(port: number): FeedServer | undefined {
    return [this.settings.port, this.#server?.port].includes(port) ? this.#server : undefined;
  }

  async #open(port: number): Promise<FeedServer> {
    // Most never switch it on: its shapes and HTTP are loaded by those who do.
    const { openFeedServer } = await import('../../../feed/feedServer');
    const { onFault, asking, agent, answers } = this.parts;
    return openFeedServer({
      desk: deskOf(this.contacts, agent, answers, asking),
      port,
      origins: () => this.settings.origins,
      tokenHash: () => this.tokenHash,
      onRefused: (reason) => {
        this.#refused[reason] += 1;
        this.#teller.changed();
      },
      onFault: (thrown) => onFault('day.feed', thrown),
      nowMs: () => performance.now(),
    });
  }

  #next<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#last.then(step);
    this.#last = done.catch(() => {});
    return done;
  }
}

function deskOf(
  contacts: Contacts,
  agent: DayParts['agent'],
  answers: DayParts['answers'],
  asking: () => boolean,
): FeedDesk {
  return {
    open: (given) => contacts.open({ ...given, viaFeed: true }),
    all: () => contacts.all(),
    append: (id, turns) => contacts.append(id, turns),
    read: (id) => contacts.read(id),
    close: (id, outcome, articleId) => contacts.close(id, outcome, articleId),
    onChange: (listener) => contacts.onChange(listener),
    onAnswersChange: (listener) => answers.onChange(listener),
    ask: (input, signal) => agent.ask(input, signal),
    rate: (verdict) => agent.rateArticle(verdict),
    asking,
  };
}

/** As browsers send them, each once; what is no origin is left out. */
function origins(given: readonly string[]): string[] {
  return [...new Set(given.map(webOrigin).filter((origin) => origin !== undefined))];
}
