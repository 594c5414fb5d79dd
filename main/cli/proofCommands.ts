// The commands of the proof that learning helps: `golden …` and `trial …`, with their arguments and options.
// Knows names only; the work stands in goldenCommand.ts and trialCommand.ts.
import { Argument, type Command } from 'commander';
import { trialModes } from '../../knowledge/vocabulary/trial';
import { late } from './late';
import { shareOfOne } from './shareOfOne';

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
    .action(late(() => import('./goldenCommand'), 'goldenAddCommand'));
  command('list', 'all cases', golden).action(late(() => import('./goldenCommand'), 'goldenListCommand'));
  command('remove <ID>', 'remove a case, from the disk as well', golden).action(
    late(() => import('./goldenCommand'), 'goldenRemoveCommand'),
  );
  command('import <FILE>', 'take cases from {"text","gold":[sources]} lines', golden).action(
    late(() => import('./goldenCommand'), 'goldenImportCommand'),
  );
  command('export <FILE>', 'write all cases as such lines', golden).action(
    late(() => import('./goldenCommand'), 'goldenExportCommand'),
  );
  command('runs', 'earlier replays', golden).action(
    late(() => import('./goldenCommand'), 'goldenRunsCommand'),
  );
  command('run', 'replay every case; exit code 1 where the floor is broken', golden)
    .option('--against <RUN>', 'reference: last, baseline (nothing learned) or the id of a run', 'last')
    .option('--all', 'print also what stayed')
    .option('--floor-hit1 <SHARE>', 'keep as floor: share of cases with a right article first', shareOfOne)
    .option('--floor-hit3 <SHARE>', 'keep as floor: share with one among the first three', shareOfOne)
    .action(late(() => import('./goldenCommand'), 'goldenRunCommand'));
  const trial = program.command('trial').description('the learned ranking against the baseline on live use');
  command('status', 'who wins how often, and how sure that is', trial).action(
    late(() => import('./trialCommand'), 'trialStatusCommand'),
  );
  command('set', 'off; interleave cards of both; split concerns between them', trial)
    .addArgument(new Argument('<MODE>').choices(['off', ...trialModes]))
    .action(late(() => import('./trialCommand'), 'trialSetCommand'));
}
