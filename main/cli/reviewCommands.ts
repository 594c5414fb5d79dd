// The commands of keeping the base true: `twins`, `stale`, `links`, `tasks`, `gaps clusters`, `map`, with their options.
// Knows names only; the work stands in the files named after each command.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { clusterStatuses, twinDecisions } from '../../knowledge/vocabulary/review';
import { late } from './late';
import { wholeNumber } from './wholeNumber';

/** `command`: makes one with the options that all have. `gaps`: the command that lists single gaps. */
export function addReviewCommands(
  program: Command,
  command: (usage: string, description: string, parent?: Command) => Command,
  gaps: Command,
): void {
  command('twins', 'articles that say nearly the same, and where they contradict each other')
    .option('--all', 'also those that were decided on')
    .addOption(new Option('--decide <ID>', 'decide on a pair, by its id').conflicts('all'))
    .addOption(new Option('--as <DECISION>', 'what to do').choices([...twinDecisions, 'undo']))
    .option('--keep <ARTICLE>', 'which one stays in a merge: id or source')
    .action(late(() => import('./twinsCommand'), 'twinsCommand'));
  command('stale', 'articles due for a look: dates, dead links, ratings, never found').action(
    late(() => import('./staleCommand'), 'staleCommand'),
  );
  const links = command('links', 'pages of the web that articles lead to: whether they may be asked for');
  links.action(late(() => import('./linksCommand'), 'linksCommand'));
  command('on', 'allow asking their servers whether they are still there', links).action(
    late(() => import('./linksCommand'), 'allowLinksCommand'),
  );
  command('off', 'ask no server, and forget what was found', links).action(
    late(() => import('./linksCommand'), 'forbidLinksCommand'),
  );
  command('check', 'ask for all that are due now; `stale` names the dead ones', links).action(
    late(() => import('./linksCommand'), 'checkLinksCommand'),
  );
  command('tasks', 'what agents reported of articles, the latest first')
    .addOption(new Option('--state <STATE>', 'only these').choices(['open', 'done', 'dismissed']))
    .option('--settle <ID>', 'change the state of a task')
    .addOption(
      new Option('--as <STATE>', 'its new state').choices(['open', 'done', 'dismissed']).default('done'),
    )
    .action(late(() => import('./tasksCommand'), 'tasksCommand'));
  command('clusters', 'gaps and badly rated concerns, bundled by meaning', gaps)
    .option('--days <N>', 'how far back', days, 30)
    .option('--draft <ID>', 'make an outline with the questions of a bundle')
    .option('--settle <ID>', 'change the status of a bundle')
    .addOption(new Option('--as <STATUS>', 'its new status').choices([...clusterStatuses]))
    .option('--assign <ARTICLE>', 'the article that answers it: id or source')
    .action(late(() => import('./gapClustersCommand'), 'gapClustersCommand'));
  command('map', 'topics of the base with their sizes; every place with --json')
    .option('--days <N>', 'how far back gaps count', days, 30)
    .action(late(() => import('./mapCommand'), 'mapCommand'));
  program
    .command('review-bench <WHAT> [SETDIR...]', { hidden: true })
    .description(
      'measure twins (sample base), gaps (sets with one article a topic), or scale (made-up articles)',
    )
    .option('--sizes <LIST>', 'articles of the made-up bases', numbers, [1000, 5000, 20_000])
    .action(late(() => import('./reviewBench/reviewBenchCommand'), 'reviewBenchCommand'));
}

const days = wholeNumber(1, 3650);

function numbers(text: string): readonly number[] {
  return text.split(',').map((part) => {
    const value = Number(part);
    if (Number.isInteger(value) && value >= 10) return value;
    throw new InvalidArgumentError('whole numbers, comma-separated, are expected.');
  });
}
