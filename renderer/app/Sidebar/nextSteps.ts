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
} from '../../parts/icons';
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
  return [
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
}

/** First what would be stored is shown, then it is stored; a kept one can be taken back the same way. */
function gapStep({ gap }: Desk, { t }: Translator): NextStep {
  const state = gap.kept ? 'kept' : gap.preview ? 'save' : 'note';
  return {
    id: 'gap',
    icon: gap.kept ? IconFlagFilled : IconFlag,
    label: t(`gap.${state}`),
    hint: t(`gap.${state}Hint`),
    combo: 'ctrl+L',
    run: gap.step,
  };
}
