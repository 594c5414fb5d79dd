// What the palette offers now: commands by group, those of the card at hand first; what cannot be done now is left out.
// Reads the desk; running them is runCommand's.
import { choosableCards } from '../../ask/askState';
import type { Translator, UiLanguage } from '../../i18n/t';
import type { SidebarGroup } from '../../keys/commandRow';
import { type CommandId, commandIds, rowOf } from '../../keys/commandTable';
import { groupTitles } from '../../keys/sheetGroups';
import type { PaletteGroup } from '../../palette/findCommands';
import { capitalised } from '../../parts/capitalised';
import { canUndo, concernsOf } from './dayActions';
import type { Desk } from './useDesk';

type Situation = Desk & { readonly language: UiLanguage; readonly dark: boolean };

const abstained = ({ ask }: Desk): boolean => ask.view.kind === 'abstained';
const asks = ({ ask }: Desk): boolean => ask.text.trim() !== '';
const severalConcerns = (desk: Desk): boolean => concernsOf(desk).list.length > 1;
const reads = ({ open, wide, card }: Desk): boolean =>
  (open.layer === 'reader' || wide) && card !== undefined;
const severalCards = ({ ask }: Desk): boolean => choosableCards(ask).length > 1;

/** Commands that can be run only at times; what is not named here always can, cards' commands while one is at hand. */
const offered: Readonly<Partial<Record<CommandId, (desk: Situation) => boolean>>> = {
  noteGap: abstained,
  copyNote: abstained,
  weakFinds: ({ ask }) => ask.view.kind === 'abstained' && ask.view.weakCards.length > 0,
  takeOrder: ({ ask }) => ask.newBetter > 0 || ask.bestAt > 0,
  restore: canUndo,
  takeQuestion: ({ day }) => day.grasp.question !== undefined,
  copyRecap: asks,
  handOver: asks,
  solved: asks,
  unsolved: asks,
  passedOn: asks,
  nextConcern: severalConcerns,
  previousConcern: severalConcerns,
  takeArrived: ({ day }) => day.arrivals.waiting !== undefined,
  conversation: ({ day }) => day.arrivals.atDesk !== undefined,
  compare: severalCards,
  findInArticle: reads,
  printArticle: ({ card }) => card !== undefined,
  passageNext: reads,
  passageBefore: reads,
  articleNext: severalCards,
  articleBefore: severalCards,
  darkTheme: ({ dark }) => !dark,
  lightTheme: ({ dark }) => dark,
  german: ({ language }) => language === 'en',
  english: ({ language }) => language !== 'en',
  biggerType: ({ settings }) => settings.settings.fontScale !== '130',
  smallerType: ({ settings }) => settings.settings.fontScale !== '90',
};

/** In the order of the table; the card's group bears its title. */
export function paletteGroups(desk: Desk, words: Translator): readonly PaletteGroup<CommandId>[] {
  const dark = document.documentElement.dataset.mantineColorScheme === 'dark';
  const situation: Situation = { ...desk, language: words.language, dark };
  const title = (group: SidebarGroup) =>
    group === 'card' && desk.card ? desk.card.title : words.t(groupTitles[group]);
  return (Object.keys(groupTitles) as SidebarGroup[]).map((group) => ({
    title: title(group),
    ...(group === 'card' && desk.card && { ofArticle: true as const }),
    commands: commandIds
      .filter((id) => rowOf(id).group === group && isOffered(id, situation))
      .map((id) => ({ id, label: capitalised(words.t(rowOf(id).name ?? rowOf(id).label)) })),
  }));
}

function isOffered(id: CommandId, situation: Situation): boolean {
  const { group, keyOnly } = rowOf(id);
  if (keyOnly || (group === 'card' && !situation.card)) return false;
  return offered[id]?.(situation) ?? true;
}
