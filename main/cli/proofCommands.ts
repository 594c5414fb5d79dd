// The commands of the proof that learning helps: `golden …` and `trial …`, with their arguments and options.
// Knows names only; the work stands in goldenCommand.ts and trialCommand.ts.
import { Argument, type Command } from 'commander';
import { trialModes } from '../../knowledge/vocabulary/trial';
import {
  goldenAddCommand,
  goldenExportCommand,
  goldenImportCommand,
  goldenListCommand,
  goldenRemoveCommand,
  goldenRunCommand,
  goldenRunsCommand,
} from './goldenCommand';
import { shareOfOne } from './shareOfOne';
import { trialSetCommand, trialStatusCommand } from './trialCommand';

/** `command`: makes one with the options that all have. */
export function addProofCommands(
  program: Command,
  command: (usage: string, description: string, parent: Command) => Command,
): void {
  const golden = program
    .command('golden')
    .description('cases to check changes with: concerns and the articles that solve them');
  command('add <TEXT>', 'keep a concern, masked, with its right articles', golden)
    .requiredOption('--article <ARTICLE...>', 'ids or sources')
    .action(goldenAddCommand);
  command('list', 'all cases', golden).action(goldenListCommand);
  command('remove <ID>', 'remove a case, from the disk as well', golden).action(goldenRemoveCommand);
  command('import <FILE>', 'take cases from {"text","gold":[sources]} lines', golden).action(
    goldenImportCommand,
  );
  command('export <FILE>', 'write all cases as such lines', golden).action(goldenExportCommand);
  command('runs', 'earlier replays', golden).action(goldenRunsCommand);
  command('run', 'replay every case; exit code 1 where the floor is broken', golden)
    .option('--against <RUN>', 'reference: last, baseline (nothing learned) or the id of a run', 'last')
    .option('--all', 'print also what stayed')
    .option('--floor-hit1 <SHARE>', 'keep as floor: share of cases with a right article first', shareOfOne)
    .option('--floor-hit3 <SHARE>', 'keep as floor: share with one among the first three', shareOfOne)
    .action(goldenRunCommand);
  const trial = program.command('trial').description('the learned ranking against the baseline on live use');
  command('status', 'who wins how often, and how sure that is', trial).action(trialStatusCommand);
  command('set', 'off; interleave cards of both; split concerns between them', trial)
    .addArgument(new Argument('<MODE>').choices(['off', ...trialModes]))
    .action(trialSetCommand);
}
