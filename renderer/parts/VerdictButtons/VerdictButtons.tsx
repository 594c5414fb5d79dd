// The two thumbs: whether an article helped; a filled one is the verdict given.
// Knows the verdict, not where it is kept.
import { useWords } from '../../i18n/WordsContext';
import type { WordKey } from '../../i18n/words';
import { ActionButton } from '../ActionButton/ActionButton';
import { IconThumbDown, IconThumbDownFilled, IconThumbUp, IconThumbUpFilled } from '../icons';

export type GivenVerdict = 'helpful' | 'unhelpful';

interface VerdictButtonsProps {
  readonly verdict: GivenVerdict | undefined;
  readonly onRate: (verdict: GivenVerdict) => void;
  /** Thumbs alone, their words only as names. */
  readonly iconOnly?: boolean;
}

const thumbs = [
  ['helpful', IconThumbUp, IconThumbUpFilled],
  ['unhelpful', IconThumbDown, IconThumbDownFilled],
] as const;

/** Beside "Hat das gelöst?" a short word suffices; alone a thumb needs its whole name. */
const names = {
  words: { helpful: 'reader.yes', unhelpful: 'reader.no' },
  icons: { helpful: 'card.yes', unhelpful: 'card.no' },
} as const satisfies Record<string, Record<GivenVerdict, WordKey>>;

export function VerdictButtons({ verdict, onRate, iconOnly = false }: VerdictButtonsProps) {
  const { t } = useWords();
  const labels = iconOnly ? names.icons : names.words;
  return thumbs.map(([name, Icon, Filled]) => (
    <ActionButton
      key={name}
      look={iconOnly ? 'ghost' : 'plain'}
      iconOnly={iconOnly}
      icon={verdict === name ? Filled : Icon}
      label={t(labels[name])}
      command={name}
      pressed={verdict === name}
      onAct={() => onRate(name)}
    />
  ));
}
