// `feed`: the loopback interface in the terminal: serve, token, description, replay, bench.
// Arguments and options only.
import type { Command } from 'commander';
import { openApi } from '../../feed/openApi';
import { late } from '../late';
import { printJson } from '../output';
import { wholeNumber } from '../wholeNumber';

type MakeCommand = (usage: string, description: string, parent?: Command) => Command;

const defaultAddress = 'http://127.0.0.1:47821';

export function addFeedCommands(program: Command, command: MakeCommand): void {
  const feed = program
    .command('feed')
    .description('the interface for chat, telephony and CRM, on this computer only')
    .copyInheritedSettings(program);
  command('serve', 'listen until Ctrl-C; prints address and token', feed)
    .option('--port <N>', '0: any free one', wholeNumber(0, 65_535))
    .option('--origin <ORIGIN...>', 'pages that may call, e.g. https://crm.example')
    .option('--renew-token', 'make another token; the earlier one is refused from now on')
    .action(late(() => import('./serveFeedCommand'), 'serveFeedCommand'));
  command('token', 'make a token; it is told this once', feed).action(
    late(() => import('./serveFeedCommand'), 'feedTokenCommand'),
  );
  command('replay <FILE>', 'send a transcript through the feed in its own time', feed)
    .option('--url <URL>', 'where the feed listens', defaultAddress)
    .option('--token <TOKEN>', 'default: SILBERTABLETT_FEED_TOKEN, which other users cannot see')
    .option('--speed <N>', 'times faster than it was', wholeNumber(1, 1000), 1)
    .action(late(() => import('./replayCommand'), 'replayCommand'));
  command('openapi', 'print the OpenAPI description, which is JSON and the same for all data', feed).action(
    () => printJson(openApi(defaultAddress)),
  );
  feed
    .command('bench', { hidden: true })
    .option('--data <DIR>')
    .option('--limit <N>', 'concerns', wholeNumber(1, 10_000), 200)
    .option('--json')
    .action(late(() => import('./feedBench'), 'feedBenchCommand'));
  feed
    .command('flood', { hidden: true })
    .requiredOption('--url <URL>')
    .requiredOption('--token <TOKEN>')
    .option('--per-second <N>', 'turns', wholeNumber(1, 100_000), 1000)
    .action(late(() => import('./floodCommand'), 'floodCommand'));
}
