// The terminal's commands around understanding a concern: what was understood, how well, and the fit of the tone.
// Each command's work stands in a file of its own.
import { type Command, Option } from 'commander';
import { languages } from '../../../knowledge/vocabulary/language';
import { late } from '../late';
import { splits } from './toneSentences';

export function addUnderstandCommands(command: (usage: string, description: string) => Command): void {
  command('understand <TEXT>', 'recap, parts, facts, tone and open question of a concern')
    .addOption(
      new Option('--language <LANGUAGE>', 'of labels and questions').choices(languages).default('de'),
    )
    .option('--hand-over', 'the text for whoever takes over instead')
    .option('--recap', 'the recap as one key copies it instead')
    .action(late(() => import('./understandCommand'), 'understandCommand'));
  command(
    'experts <TEXT>',
    'who may know more: owners of close articles, and who solved similar contacts',
  ).action(late(() => import('./dayCommands'), 'expertsCommand'));
  command('outcome <OUTCOME> <TEXT>', 'note how a concern ended: solved, unsolved or passedOn')
    .option('--article <ARTICLE>', 'the article that did it (id or source)')
    .option('--note <ID>', 'replaces the outcome of this note')
    .action(late(() => import('./dayCommands'), 'outcomeCommand'));
  command('contacts', "notes of today's contacts, masked, the latest first")
    .option('--forget <ID...>', 'remove these from the disk')
    .option('--forget-all', 'remove all of them')
    .action(late(() => import('./dayCommands'), 'contactsCommand'));
  command('mail <FILE>', 'a mail as a conversation: who wrote what, and the concerns in it').action(
    late(() => import('./dayCommands'), 'mailCommand'),
  );
  command('measure-understanding', 'how well facts, concerns, signs and tones are found on test/quality')
    .addOption(new Option('--split <SPLIT>', 'which half of the sets').choices(splits).default('held-out'))
    .option('--wrong', 'show what was found wrong')
    .action(late(() => import('./measureUnderstandingCommand'), 'measureUnderstandingCommand'));
  command('fit-tone', 'fit the coefficients of the tone to its prototype sentences')
    .option('--write <DIR>', 'knowledge folder whose tone/toneHead.json is written')
    .action(late(() => import('./fitToneCommand'), 'fitToneCommand'));
}
