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
    .action(late(() => import('./understandCommand'), 'understandCommand'));
  command('measure-understanding', 'how well facts, concerns, signs and tones are found on test/quality')
    .addOption(new Option('--split <SPLIT>', 'which half of the sets').choices(splits).default('held-out'))
    .option('--wrong', 'show what was found wrong')
    .action(late(() => import('./measureUnderstandingCommand'), 'measureUnderstandingCommand'));
  command('fit-tone', 'fit the coefficients of the tone to its prototype sentences')
    .option('--write <DIR>', 'knowledge folder whose tone/toneHead.json is written')
    .action(late(() => import('./fitToneCommand'), 'fitToneCommand'));
}
