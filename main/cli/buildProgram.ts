// The commands, their arguments and options; each command's work stands in a file of its own.
// Knows no engine: a wrong call is told before one is loaded.
import { Command, type CommanderError, Option } from 'commander';
import { addArticleCommands } from './articleCommands';
import { addColumnsCommand } from './columnsCommand';
import { distortionKinds } from './distortConcern';
import { addFeedCommands } from './feed/feedCommands';
import { late } from './late';
import { addLedgerCommands } from './ledgerCommands';
import { addProofCommands } from './proofCommands';
import { addReplyCommand } from './replyCommand';
import { addReviewCommands } from './reviewCommands';
import { shareOfOne } from './shareOfOne';
import { addSourceCommand } from './sourceCommand';
import { addStandingCommands } from './standingCommands';
import { addUnderstandCommands } from './understand/addUnderstandCommands';
import { wholeNumber } from './wholeNumber';

const exitCodes = `
Exit codes: 0 done; 1 something failed or was not finished, also because Ctrl-C cancelled it; 2 wrong call.
Imports and rollbacks end in good order at Ctrl-C and keep what is done; \`watch\` and \`feed serve\` run until it comes.
Everything else ends at once by its signal, which a shell tells as 130.`;

/** Wrong calls leave with 2 and say on stderr what was expected. */
export function buildProgram(): Command {
  const program = new Command('silbertablett');
  program.description('Silbertablett in the terminal: the same engine as behind the window, offline.');
  program.addHelpText('after', exitCodes);
  program.exitOverride(({ exitCode }: CommanderError) => process.exit(exitCode === 0 ? 0 : 2));
  // A command with commands of its own must leave them their --data.
  program.enablePositionalOptions();
  const command = (usage: string, description: string, parent = program) => {
    const made = parent.command(usage).description(description).copyInheritedSettings(program);
    return made
      .option(
        '--data <DIR>',
        'data folder (default: $SILBERTABLETT_DATA, else the usual place of this system)',
      )
      .option('--json', 'machine-readable output');
  };
  command('import <PATH...>', 'import files, folders and globs').action(
    late(() => import('./importCommand'), 'importCommand'),
  );
  command('ask [TEXT]', 'ranked cards for a concern')
    .option('--jsonl <FILE>', 'instead of TEXT: answer {"id","text"} lines of a file, or of stdin with -')
    .option('--top <N>', 'cards at most, 1 to 100', wholeNumber(1, 100), 5)
    .action(late(() => import('./askCommand'), 'askCommand'));
  command('rate [ARTICLE] [VERDICT]', 'note whether an article solved a concern (helpful or unhelpful)')
    .option('--concern <TEXT>', 'what the customer wanted')
    .option(
      '--jsonl <FILE>',
      'instead: note {"concern","articleId" or "source","verdict"} lines of a file, or of stdin with -',
    )
    .action(late(() => import('./rateCommand'), 'rateCommand'));
  command('eval <SETDIR...>', 'measure ranking, likelihood and silence on sets of articles and concerns')
    .option('--limit <N>', 'only N concerns of each, picked by hash', wholeNumber(1, 1_000_000))
    .option('--queries <FILE...>', "concerns of these files instead of the one set's own")
    .addOption(
      new Option('--distort <KIND>', 'ask the concerns as they really arrive').choices(distortionKinds),
    )
    .option('--earliness', 'also ask every prefix: how early the right article is there to stay')
    .option('--report <DIR>', 'write report.json and diagrams (SVG)')
    .action(late(() => import('./evalCommand'), 'evalCommand'));
  command('eval-conversations [FILE]', 'measure how concerns are understood from conversations')
    .option('--base <DIR>', 'folder of the articles they are about (default: the sample base)')
    .option('--turns', 'also each turn of the develop ones: concern marked→understood, ranks, what was asked')
    .action(late(() => import('./conversations/evalConversationsCommand'), 'evalConversationsCommand'));
  command('eval-mails [FILE...]', 'measure what a mail costs: asked by its matters, pasted, opened')
    .option('--base <DIR>', 'folder of the articles they are about (default: the sample base)')
    .action(late(() => import('./mails/evalMailsCommand'), 'evalMailsCommand'));
  const learned = command('learned [ARTICLE]', 'what was learned, article by article or outcome by outcome');
  learned.action(late(() => import('./learnedCommand'), 'learnedCommand'));
  command('undo [ID...]', 'take outcomes back; undoing an undo brings them again', learned)
    .option('--day <DAY>', 'all of one day, YYYY-MM-DD')
    .action(late(() => import('./learnedCommand'), 'undoCommand'));
  command('export <FILE>', 'write what was learned, one outcome a line', learned).action(
    late(() => import('./learnedCommand'), 'exportLearningCommand'),
  );
  command('import <FILE>', 'take in what was exported elsewhere', learned).action(
    late(() => import('./learnedCommand'), 'importLearningCommand'),
  );
  command('forget <TEXT>', 'forget everything stored about a customer text', learned).action(
    late(() => import('./learnedCommand'), 'forgetCommand'),
  );
  command('learning', 'show or change what the learning may keep and do')
    .addOption(new Option('--keep-words <ANSWER>', 'keep masked words of concerns').choices(['yes', 'no']))
    .addOption(new Option('--explore <ANSWER>', 'newcomers in third place').choices(['yes', 'no']))
    .option('--retention <DAYS>', 'days that outcomes are kept, or unlimited', retentionOf)
    .action(late(() => import('./learnedCommand'), 'learningCommand'));
  command('learn-sim <SETDIR>', 'measure how a base learns from verdicts on first cards (stream.jsonl)')
    .option(
      '--after <LIST>',
      'numbers of verdicts after which to measure',
      numberList,
      [10, 100, 1000, 10_000],
    )
    .option('--noise <SHARE>', 'share of wrong verdicts in the second run', shareOfOne, 0.2)
    .option('--limit <N>', 'only N questions', wholeNumber(1, 1_000_000))
    .addOption(
      new Option('--order <ORDER>', 'order of the stream').choices(['mixed', 'file']).default('mixed'),
    )
    .option('--flood <N>', 'only time recalls with N outcomes', wholeNumber(1, 1_000_000))
    .action(late(() => import('./learnSimCommand'), 'learnSimCommand'));
  const gaps = command('gaps', 'concerns that nothing answered, masked, the latest first');
  gaps
    .option('--remove <ID>', 'take one back, from the disk as well')
    .action(late(() => import('./gapsCommand'), 'gapsCommand'));
  command('bench', 'measure speed beside the bare model, in one run')
    .option('--passages <N>', 'synthetic passages', wholeNumber(100, 1_000_000), 20_000)
    .action(late(() => import('./bench/benchCommand'), 'benchCommand'));
  program
    .command('bench-phase <PHASE> [PATH...]', { hidden: true })
    .option('--data <DIR>')
    .action(late(() => import('./bench/benchPhases'), 'benchPhaseCommand'));
  program
    .command('bench-bases <FOLDER>', { hidden: true })
    .option('--passages <N>', 'synthetic passages', wholeNumber(100, 1_000_000), 20_000)
    .action(late(() => import('./bench/benchBases'), 'benchBasesCommand'));
  program
    .command('bench-bare', { hidden: true })
    .action(late(() => import('./bench/benchBases'), 'benchBareCommand'));
  command('fit [SETDIR...]', 'fit calibration and concern means on the sample base and these sets')
    .option('--also <FOLDER=FILE...>', 'further concerns for the articles of a set')
    .option('--write <DIR>', 'knowledge folder whose calibration.json and concernMeans.json are written')
    .action(late(() => import('./fit/fitCommand'), 'fitCommand'));
  command('insights', 'what the log of this base says: percentages, silence, articles, speed')
    .option('--weeks <N>', 'how far back', wholeNumber(1, 104), 12)
    .action(late(() => import('./insightsCommand'), 'insightsCommand'));
  command('status', 'articles, chunks, model').action(late(() => import('./baseCommands'), 'statusCommand'));
  command('articles', 'list all articles').action(late(() => import('./baseCommands'), 'articlesCommand'));
  command('show <ARTICLE>', 'print an article (id or source)').action(
    late(() => import('./baseCommands'), 'showCommand'),
  );
  command('remove <ARTICLE>', 'remove an article (id) or all of a source').action(
    late(() => import('./baseCommands'), 'removeCommand'),
  );
  command('backup <FILE>', 'write the whole base into one file').action(
    late(() => import('./baseCommands'), 'backupCommand'),
  );
  command('doctor', 'examine the base, its backups and the files it came from')
    .option('--repair', 'put right what can be made anew')
    .action(late(() => import('./doctorCommand'), 'doctorCommand'));
  command('restore <FILE>', 'replace the base by a backup').action(
    late(() => import('./baseCommands'), 'restoreCommand'),
  );
  addProofCommands(program, command);
  addStandingCommands(command);
  addFeedCommands(program, command);
  addLedgerCommands(command);
  addColumnsCommand(command);
  addSourceCommand(command);
  addArticleCommands(command);
  addReviewCommands(program, command, gaps);
  addReplyCommand(command);
  addUnderstandCommands(command);
  command('twin', 'a prompt that shows ranked cards for each line typed').action(
    late(() => import('./twinCommand'), 'twinCommand'),
  );
  return program;
}

/** "10,100" → [10, 100] */
function numberList(text: string): readonly number[] {
  return text.split(',').map(wholeNumber(1, 1_000_000));
}

function retentionOf(text: string): number | 'unlimited' {
  return text === 'unlimited' ? text : wholeNumber(1, 3650)(text);
}
