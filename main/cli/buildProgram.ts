// The commands, their arguments and options; each command's work stands in a file of its own.
import { Command, type CommanderError, InvalidArgumentError } from 'commander';
import { askCommand } from './askCommand';
import {
  articlesCommand,
  backupCommand,
  removeCommand,
  restoreCommand,
  showCommand,
  statusCommand,
} from './baseCommands';
import { benchCommand } from './benchCommand';
import { benchPhaseCommand } from './benchPhases';
import { evalCommand } from './evalCommand';
import { fitCommand } from './fitCommand';
import { importCommand } from './importCommand';
import { rateCommand } from './rateCommand';
import { twinCommand } from './twinCommand';

/** Wrong calls leave with 2 and say on stderr what was expected. */
export function buildProgram(): Command {
  const program = new Command('silbertablett');
  program.description('Silbertablett in the terminal: the same engine as behind the window, offline.');
  program.exitOverride(({ exitCode }: CommanderError) => process.exit(exitCode === 0 ? 0 : 2));
  const command = (usage: string, description: string) => {
    const made = program.command(usage).description(description).copyInheritedSettings(program);
    return made.option('--data <DIR>', 'data folder').option('--json', 'machine-readable output');
  };
  command('import <PATH...>', 'import files, folders and globs').action(importCommand);
  command('ask [TEXT]', 'ranked cards for a concern')
    .option('--jsonl <FILE>', 'answer {"id","text"} lines of a file, or of stdin with -')
    .option('--top <N>', 'cards at most, 1 to 100', wholeNumber(1, 100), 5)
    .action(askCommand);
  command('rate [ARTICLE] [VERDICT]', 'note whether an article solved a concern (helpful or unhelpful)')
    .option('--concern <TEXT>', 'what the customer wanted')
    .option('--jsonl <FILE>', 'note {"concern","articleId" or "source","verdict"} lines')
    .action(rateCommand);
  command('eval <SETDIR>', 'measure ranking quality on a set of articles and questions')
    .option('--limit <N>', 'only the first N questions', wholeNumber(1, 1_000_000))
    .action(evalCommand);
  command('bench', 'measure speed beside the bare model, in one run')
    .option('--passages <N>', 'synthetic passages', wholeNumber(100, 1_000_000), 20_000)
    .action(benchCommand);
  program
    .command('bench-phase <PHASE> [PATH...]', { hidden: true })
    .option('--data <DIR>')
    .action(benchPhaseCommand);
  command('fit', 'fit the first calibration on the sample base')
    .option('--write <FILE>', 'where the calibration is written; printed otherwise')
    .action(fitCommand);
  command('status', 'articles, chunks, model').action(statusCommand);
  command('articles', 'list all articles').action(articlesCommand);
  command('show <ARTICLE>', 'print an article (id or source)').action(showCommand);
  command('remove <ARTICLE>', 'remove an article (id) or all of a source').action(removeCommand);
  command('backup <FILE>', 'write the whole base into one file').action(backupCommand);
  command('restore <FILE>', 'replace the base by a backup').action(restoreCommand);
  command('twin', 'a prompt that shows ranked cards for each line typed').action(twinCommand);
  return program;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`a whole number from ${least} to ${most} is expected.`);
  };
}
