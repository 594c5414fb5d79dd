// Turns a command into the desk's action for it.
// A switch and nothing more; rules live in commandOf, actions in deskActions.
import { choosableCards, chosenCard } from '../../ask/askState';
import type { Translator } from '../../i18n/t';
import type { Command } from '../keys/commandOf';
import {
  copyPassage,
  copySummary,
  goBack,
  openArticle,
  openAt,
  openLayer,
  rate,
  typeOn,
} from './deskActions';
import { examples } from './examples';
import { nextSteps } from './nextSteps';
import type { Desk } from './useDesk';

export function runCommand(command: Command, desk: Desk, words: Translator): void {
  const card = chosenCard(desk.ask);
  switch (command.kind) {
    case 'move':
      return desk.dispatch({ kind: 'moved', by: command.by, rows: rowCount(desk, words) });
    case 'article':
      return desk.dispatch({ kind: 'moved', by: command.by, rows: 0 });
    case 'passage':
      return desk.reading.stepPassage(command.by);
    case 'confirm':
      return confirm(desk, words);
    case 'openAt':
      return openOrRun(desk, command.index, words);
    case 'copySummary':
      return copySummary(desk, card, words);
    case 'copyPassage':
      return copyPassage(desk, card, words);
    case 'rate':
      return card && rate(desk, card.articleId, command.verdict);
    case 'why':
      return desk.setOpen((open) => ({ ...open, why: !open.why }));
    case 'takeOrder':
      return desk.dispatch({ kind: 'tookOrder' });
    case 'back':
      return goBack(desk);
    case 'restore':
      return desk.dispatch({ kind: 'restored' });
    case 'keys':
      return desk.setOpen((open) => ({ ...open, keys: !open.keys }));
    case 'import':
    case 'settings':
      return openLayer(desk, command.kind);
    case 'intoArticle':
      return card && openArticle(desk, card.articleId);
    case 'outOfArticle':
      return desk.field.current?.focus();
    case 'type':
      return typeOn(desk, command.letter);
  }
}

function rowCount(desk: Desk, words: Translator): number {
  return desk.ask.view.kind === 'abstained' ? nextSteps(desk, words).length : examples(words).length;
}

/** ↵ opens the chosen card, fills the chosen example, runs the chosen step, or does the one thing that helps. */
function confirm(desk: Desk, words: Translator): void {
  const { ask, dispatch } = desk;
  const card = chosenCard(ask);
  if (card) return openArticle(desk, card.articleId);
  if (ask.view.kind === 'failed') return dispatch({ kind: 'askedAgain' });
  if (desk.engine.status?.articles === 0) {
    openLayer(desk, 'import');
    return desk.imports.chooseFolder();
  }
  if (ask.view.kind === 'abstained') return nextSteps(desk, words)[Math.max(0, ask.row)]?.run();
  const example = examples(words)[ask.row];
  if (example !== undefined && ask.text === '') dispatch({ kind: 'typed', text: example });
}

function openOrRun(desk: Desk, index: number, words: Translator): void {
  if (choosableCards(desk.ask).length > 0) return openAt(desk, index);
  if (desk.ask.view.kind === 'abstained') nextSteps(desk, words)[index]?.run();
}
