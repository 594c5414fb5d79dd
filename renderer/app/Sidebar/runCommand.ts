// Turns a command into the desk's action for it.
// A table and little more; rules live in commandOf, actions in deskActions.
import { choosableCards, chosenCard } from '../../ask/askState';
import { openWorkspace, quit } from '../../bridge/shellActions';
import { fontScales, type SettingsView } from '../../bridge/useSettings';
import type { Translator } from '../../i18n/t';
import type { Command } from '../../keys/commandTable';
import { openArticle, openAt, stepArticle } from './articleActions';
import {
  copyHandOver,
  copyRecap,
  giveOutcome,
  openFind,
  printArticle,
  stepConcern,
  takeQuestion,
  togglePin,
  undo,
} from './dayActions';
import {
  copyNote,
  copyPassage,
  copySummary,
  openLayer,
  openLearnedOfCard,
  openReply,
  openReport,
  rate,
  tryAgain,
} from './deskActions';
import { startRows } from './FirstScreen';
import { goBack, typeOn } from './goBack';
import { chosenStep, nextSteps } from './nextSteps';
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
  copyNote: (desk, words) => copyNote(desk, words),
  weakFinds: (desk) => desk.dispatch({ kind: 'weakToggled' }),
  takeOrder: (desk) => desk.dispatch({ kind: 'tookOrder' }),
  back: (desk) => goBack(desk),
  restore: (desk, words) => undo(desk, words),
  takeQuestion: (desk) => takeQuestion(desk),
  copyRecap: (desk) => copyRecap(desk),
  concern: (desk, _words, { by }) => stepConcern(desk, by),
  outcome: (desk, words, { outcome }) => giveOutcome(desk, outcome, words),
  handOver: (desk) => void copyHandOver(desk),
  newFromClipboard: (desk) => desk.day.arrivals.fromClipboard(),
  openMail: (desk) => desk.day.arrivals.chooseMail(),
  takeArrived: (desk) => desk.day.arrivals.takeWaiting(),
  conversation: (desk) => desk.day.arrivals.atDesk && openLayer(desk, 'conversation'),
  history: (desk) => openLayer(desk, 'history'),
  trail: (desk, _words, { by }) => desk.day.stepTrail(by),
  pin: (desk) => togglePin(desk, desk.card),
  compare: (desk) => openLayer(desk, 'compare'),
  findInArticle: (desk) => openFind(desk),
  printArticle: (desk, words) => void printArticle(desk, words),
  palette: (desk) => desk.open.report || desk.setOpen((open) => ({ ...open, keys: false, palette: true })),
  welcome: (desk) => desk.setOpen((open) => ({ ...open, layer: 'none', welcome: true })),
  keys: (desk) => desk.setOpen((open) => ({ ...open, keys: !open.keys })),
  collapse: (desk) => desk.fold.toggle(),
  quit,
  import: (desk) => openLayer(desk, 'import'),
  workspace: () => openWorkspace({ page: 'import' }),
  articlesPage: () => openWorkspace({ page: 'articles' }),
  twinsPage: () => openWorkspace({ page: 'twins' }),
  gapsPage: () => openWorkspace({ page: 'gaps' }),
  reviewPage: () => openWorkspace({ page: 'review' }),
  darkTheme: ({ settings }) => settings.change({ theme: 'dark' }),
  lightTheme: ({ settings }) => settings.change({ theme: 'light' }),
  german: ({ settings }) => settings.change({ language: 'de' }),
  english: ({ settings }) => settings.change({ language: 'en' }),
  biggerType: ({ settings }) => stepType(settings, 1),
  smallerType: ({ settings }) => stepType(settings, -1),
  density: ({ settings }) =>
    settings.change({ density: settings.settings.density === 'compact' ? 'comfortable' : 'compact' }),
  settings: (desk) => openLayer(desk, 'settings'),
  learned: (desk) => openLearnedOfCard(desk),
  draftReply: (desk, words) => openReply(desk, words),
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

function stepType({ settings, change }: SettingsView, by: 1 | -1): void {
  const next = fontScales[fontScales.indexOf(settings.fontScale) + by];
  if (next) change({ fontScale: next });
}

function openChosen(desk: Desk): void {
  const card = chosenCard(desk.ask);
  if (card) openArticle(desk, card.articleId);
}

function rateChosen(desk: Desk, verdict: 'helpful' | 'unhelpful'): void {
  if (desk.card) rate(desk, desk.card.articleId, verdict);
}

function rowCount(desk: Desk, words: Translator): number {
  return desk.ask.view.kind === 'abstained' ? nextSteps(desk, words).length : startRows(desk, words).length;
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
  if (ask.view.kind === 'abstained') {
    const steps = nextSteps(desk, words);
    return steps[chosenStep(desk, steps)]?.run;
  }
  const example = ask.text === '' ? startRows(desk, words)[ask.row] : undefined;
  return example === undefined ? undefined : () => dispatch({ kind: 'typed', text: example });
}

function openOrRun(desk: Desk, index: number, words: Translator): void {
  if (choosableCards(desk.ask).length > 0) openAt(desk, index);
  else if (desk.ask.view.kind === 'abstained') nextSteps(desk, words)[index]?.run();
}
