// Turns a command into the desk's action for it.
// A table and little more; rules live in commandOf, actions in deskActions.
import { choosableCards, chosenCard } from '../../ask/askState';
import { openWorkspace, quit } from '../../bridge/shellActions';
import type { Translator } from '../../i18n/t';
import type { Command } from '../keys/commandOf';
import {
  copyPassage,
  copySummary,
  goBack,
  openArticle,
  openAt,
  openLayer,
  openLearnedOfCard,
  openReport,
  rate,
  stepArticle,
  tryAgain,
  typeOn,
} from './deskActions';
import { examples } from './examples';
import { nextSteps } from './nextSteps';
import type { Desk } from './useDesk';

type Action<C extends Command> = (desk: Desk, words: Translator, command: C) => void;
type Actions = { readonly [K in Command['kind']]: Action<Extract<Command, { kind: K }>> };

const actions: Actions = {
  move: (desk, words, { by }) => desk.dispatch({ kind: 'moved', by, rows: rowCount(desk, words) }),
  article: (desk, _words, { by }) => stepArticle(desk, by),
  passage: (desk, _words, { by }) => desk.reading.stepPassage(by),
  confirm: (desk, words) => confirm(desk, words)?.(),
  openAt: (desk, words, { index }) => openOrRun(desk, index, words),
  copySummary: (desk, words) => copySummary(desk, desk.card, words),
  copyPassage: (desk, words) => copyPassage(desk, desk.card, words),
  rate: (desk, _words, { verdict }) => rateChosen(desk, verdict),
  why: (desk) => desk.setOpen((open) => ({ ...open, why: !open.why })),
  takeOrder: (desk) => desk.dispatch({ kind: 'tookOrder' }),
  back: (desk) => goBack(desk),
  restore: (desk) => desk.dispatch({ kind: 'restored' }),
  keys: (desk) => desk.setOpen((open) => ({ ...open, keys: !open.keys })),
  collapse: (desk) => desk.fold.toggle(),
  quit,
  import: (desk) => openLayer(desk, 'import'),
  workspace: () => openWorkspace({ page: 'import' }),
  settings: (desk) => openLayer(desk, 'settings'),
  learned: (desk) => openLearnedOfCard(desk),
  report: (desk) => openReport(desk),
  noteGap: (desk) => desk.ask.view.kind === 'abstained' && desk.gap.step(),
  proof: (desk) => openLayer(desk, 'proof'),
  keepCase: (desk) => desk.card && desk.golden.keep(desk.card.articleId),
  insights: (desk) => openLayer(desk, 'insights'),
  intoArticle: (desk) => openChosen(desk),
  outOfArticle: (desk) => desk.field.current?.focus(),
  type: (desk, _words, { letter }) => typeOn(desk, letter),
};

export function runCommand(command: Command, desk: Desk, words: Translator): void {
  // The table's key and the command's kind are the same name, which the compiler cannot follow through a lookup.
  (actions[command.kind] as Action<Command>)(desk, words, command);
}

function openChosen(desk: Desk): void {
  const card = chosenCard(desk.ask);
  if (card) openArticle(desk, card.articleId);
}

function rateChosen(desk: Desk, verdict: 'helpful' | 'unhelpful'): void {
  if (desk.card) rate(desk, desk.card.articleId, verdict);
}

function rowCount(desk: Desk, words: Translator): number {
  return desk.ask.view.kind === 'abstained' ? nextSteps(desk, words).length : examples(words).length;
}

/** ↵ opens the chosen card, fills the chosen example, runs the chosen step, or does the one thing that helps. */
function confirm(desk: Desk, words: Translator): (() => void) | undefined {
  const { ask, dispatch, engine, imports } = desk;
  if (chosenCard(ask)) return () => openChosen(desk);
  if (ask.view.kind === 'failed' || engine.failure) return () => tryAgain(desk);
  if (engine.status?.articles === 0) {
    return () => {
      openLayer(desk, 'import');
      imports.chooseFolder();
    };
  }
  if (ask.view.kind === 'abstained') return nextSteps(desk, words)[Math.max(0, ask.row)]?.run;
  const example = ask.text === '' ? examples(words)[ask.row] : undefined;
  return example === undefined ? undefined : () => dispatch({ kind: 'typed', text: example });
}

function openOrRun(desk: Desk, index: number, words: Translator): void {
  if (choosableCards(desk.ask).length > 0) openAt(desk, index);
  else if (desk.ask.view.kind === 'abstained') nextSteps(desk, words)[index]?.run();
}
