// `edit`, `history`, `keep`, `serve`, `export`: articles as knowledge managers change them.
// Names, arguments and options only; each is a call of the knowledge window.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { articleStates, audiences, masters } from '../../knowledge/vocabulary/keeping';
import { languages } from '../../knowledge/vocabulary/language';
import { late } from './late';

/** `command`: makes one with the options that all have. */
export function addArticleCommands(command: (usage: string, description: string) => Command): void {
  command('edit <ARTICLE> [FILE]', 'print an article as Markdown, or replace its text; "new" makes one')
    .option('--title <TITLE>', 'its title from now on; needed for a new one')
    .option('--detach', 'imports leave it alone from now on')
    .addOption(new Option('--language <LANGUAGE>', 'of the skeleton that "new" prints').choices(languages))
    .action(late(() => import('./editCommand'), 'editCommand'));
  command('history <ARTICLE>', 'its versions, the latest first')
    .option('--show <VERSION>', 'print one as Markdown')
    .option('--restore <VERSION>', 'bring one back')
    .action(late(() => import('./historyCommand'), 'historyCommand'));
  command('keep <ARTICLE...>', 'change how articles are kept; "none" takes a value away')
    .addOption(new Option('--state <STATE>', 'KCS state').choices(articleStates))
    .addOption(new Option('--audience <AUDIENCE>', 'who may read its words').choices(audiences))
    .addOption(new Option('--master <MASTER>', 'whose text counts: the source, or here').choices(masters))
    .option('--owner <NAME>', 'who looks after it')
    .option('--valid-from <DAY>', 'YYYY-MM-DD', dayOf('start'))
    .option('--valid-until <DAY>', 'YYYY-MM-DD, that day included', dayOf('end'))
    .option('--review-due <DAY>', 'YYYY-MM-DD', dayOf('start'))
    .option('--scope <NAMES>', 'products and brands, separated by commas', namesOf)
    .option('--tags <NAMES>', 'separated by commas', namesOf)
    .option('--counterpart <ARTICLE>', 'the same article in the other language')
    .action(late(() => import('./keepCommand'), 'keepCommand'));
  command('serve', 'show or change for which products and brands answers are given here')
    .option('--scope <NAMES>', 'separated by commas, or none for all', namesOf)
    .action(late(() => import('./serveCommand'), 'serveCommand'));
  command('export <PLACE>', 'write the whole base: a folder of Markdown, or a JSONL file')
    .addOption(new Option('--format <FORMAT>', 'of the files').choices(['markdown', 'jsonl']))
    .action(late(() => import('./exportCommand'), 'exportCommand'));
}

/** "2026-03-31" → the first or last millisecond of that day, local time; "none" stays: commander makes null an empty text. */
function dayOf(edge: 'start' | 'end'): (text: string) => number | 'none' {
  return (text) => {
    if (text === 'none') return text;
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
    const from = new Date(year ?? Number.NaN, (month ?? 0) - 1, day);
    if (from.getMonth() + 1 !== month || from.getDate() !== day)
      throw new InvalidArgumentError('a day like 2026-03-31, or none, is expected.');
    return edge === 'start' ? from.getTime() : new Date(year ?? 0, month - 1, (day ?? 0) + 1).getTime() - 1;
  };
}

function namesOf(text: string): readonly string[] {
  return text === 'none' ? [] : text.split(',');
}
