// `feed serve` and `feed token`: the feed without the window, on a data folder of its own or the app's while it is closed.
// What is switched on here is switched off again at the end.
import type { FeedState } from '../../../knowledge/contract/day/feedCalls';
import type { Engine } from '../../engine/engine';
import { untilInterrupted } from '../interruptible';
import { printJson, printLine } from '../output';
import { type CommonOptions, withEngine } from '../withEngine';

export interface ServeFeedOptions extends CommonOptions {
  readonly port?: number;
  readonly origin?: readonly string[];
  readonly renewToken?: boolean;
}

const signal = new AbortController().signal;

/** Listens until it is interrupted. A token is made where there is none, or when asked for. */
export async function serveFeedCommand(options: ServeFeedOptions): Promise<void> {
  const { port, origin, renewToken, json } = options;
  const work = async ({ day }: Engine): Promise<void> => {
    const { settings, hasToken } = await day.readFeed({}, signal);
    const made = renewToken || !hasToken ? await day.renewFeedToken({}, signal) : undefined;
    const change = { ...(port !== undefined && { port }), ...(origin && { origins: [...origin] }) };
    const { listening } = await day.changeFeed({ enabled: true, ...change }, signal);
    try {
      if (json) printJson({ address: listening, ...made });
      else {
        printLine(`Listens at ${listening}`);
        printLine(
          made ? `Token: ${made.token}` : 'Token: as told when it was made; --renew-token makes another.',
        );
      }
      process.stderr.write('Ctrl-C ends.\n');
      await untilInterrupted();
    } finally {
      const { enabled, port: formerPort, origins } = settings;
      const after = await day.changeFeed({ enabled, port: formerPort, origins: [...origins] }, signal);
      tellRefused(after.refused);
    }
  };
  await withEngine(options, work);
}

/** Makes a token and tells it this once. */
export async function feedTokenCommand(options: CommonOptions): Promise<void> {
  await withEngine(
    options,
    async ({ day }) => {
      const made = await day.renewFeedToken({}, signal);
      if (options.json) printJson(made);
      else printLine(made.token);
    },
    { waitFor: 'words' },
  );
}

function tellRefused(refused: FeedState['refused']): void {
  const told = Object.entries(refused).filter(([, count]) => count > 0);
  if (told.length === 0) return;
  process.stderr.write(`Refused: ${told.map(([reason, count]) => `${reason} ${count}`).join(', ')}\n`);
}
