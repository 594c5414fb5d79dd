// The steps offered when nothing fits: those that exist in this version.
// Builds values; each step runs an action of the desk.
import type { NextStep } from '../../ask/NothingFits/NothingFits';
import { usualShownFrom } from '../../ask/NothingFits/NothingFits';
import type { Translator } from '../../i18n/t';
import {
  IconCheck,
  IconClipboardText,
  IconDatabaseImport,
  IconEye,
  IconFlag,
  IconFlagFilled,
  IconUsers,
} from '../../parts/icons';
import { askExpert } from './dayActions';
import { copyNote, openLayer } from './deskActions';
import type { Desk } from './useDesk';

/** In the order of their keys; weak finds only where there are any. */
export function nextSteps(desk: Desk, words: Translator): readonly NextStep[] {
  const { ask, copy, dispatch } = desk;
  const { t } = words;
  const weak = ask.view.kind === 'abstained' ? ask.view.weakCards.length : 0;
  const noted = copy.copied === 'note';
  const shownFrom = (ask.view.kind === 'abstained' && ask.view.shownFrom) || usualShownFrom;
  const weakStep: NextStep = {
    id: 'weak',
    icon: IconEye,
    label: t(ask.weakShown ? 'nothing.weakHide' : 'nothing.weak'),
    hint: t('nothing.weakHint', { n: weak, percent: words.percent(shownFrom) }),
    ...(ask.weakShown && { combo: 'esc' }),
    run: () => dispatch({ kind: 'weakToggled' }),
  };
  const expert = expertStep(desk, words);
  const others: readonly NextStep[] = [
    gapStep(desk, words),
    {
      id: 'note',
      icon: noted ? IconCheck : IconClipboardText,
      label: t(noted ? 'card.copied' : 'nothing.note'),
      hint: t('nothing.noteHint'),
      run: () => copyNote(desk, words),
    },
    ...(weak > 0 ? [weakStep] : []),
    {
      id: 'import',
      icon: IconDatabaseImport,
      label: t('nothing.import'),
      hint: t('nothing.importHint'),
      run: () => openLayer(desk, 'import'),
    },
  ];
  return expert ? [expert, ...others] : others;
}

/** The step ↵ runs: what would be stored is looked at, else the one the arrow keys chose, else the first. */
export function chosenStep({ ask, gap }: Desk, steps: readonly NextStep[]): number {
  if (ask.row >= 0) return ask.row;
  return gap.preview ? steps.findIndex(({ id }) => id === 'gap') : 0;
}

/** Topics named in the hint; more would not be read. */
const mostTopics = 2;

/** Whoever fits best is named; the question for them is copied, with the concern in short. */
function expertStep(desk: Desk, words: Translator): NextStep | undefined {
  const { t } = words;
  const [best, ...more] = desk.day.grasp.experts;
  if (!best) return undefined;
  const copied = desk.copy.copied === 'expert';
  const who = more.length > 0 ? t('experts.more', { name: best.name, n: more.length }) : best.name;
  const why =
    best.because === 'solved'
      ? t('experts.solved', { n: best.count })
      : t('experts.topics', { topics: best.topics.slice(0, mostTopics).join(', ') });
  return {
    id: 'expert',
    icon: copied ? IconCheck : IconUsers,
    label: copied ? t('experts.copied') : t('experts.team'),
    hint: `${who} · ${why}`,
    run: () => askExpert(desk, best, words),
  };
}

/** First what would be stored is shown, then it is stored; a kept one can be taken back the same way. */
function gapStep({ gap }: Desk, { t }: Translator): NextStep {
  const state = gap.kept ? 'kept' : gap.preview ? 'save' : 'note';
  return {
    id: 'gap',
    icon: gap.kept ? IconFlagFilled : IconFlag,
    label: t(`gap.${state}`),
    hint: t(`gap.${state}Hint`),
    command: 'noteGap',
    run: gap.step,
  };
}
