// What cards know of the desk around them, and what the hand may do with one.
// Builds values; each act is an action of the desk.
import type { CardDesk } from '../../ask/AnswerList/AnswerList';
import type { Translator } from '../../i18n/t';
import { capitalised } from '../../parts/capitalised';
import { chooseCard, openArticle } from './articleActions';
import { togglePin } from './dayActions';
import { copySummary, openLearnedOfCard, rate } from './deskActions';
import type { Desk } from './useDesk';

export function cardDesk(desk: Desk, words: Translator): CardDesk {
  return {
    copiedName: desk.copy.copied,
    verdictOf: (id) => desk.ratings.of(id)?.verdict,
    isKept: desk.golden.isKept,
    isPinned: (id) => desk.ask.pinned.some(({ articleId }) => articleId === id),
    whyOpen: desk.open.why,
    without: desk.ask.limits.includes('modelMissing') ? capitalised(words.t('answers.noPercent')) : undefined,
    nowMs: desk.nowMs,
    acts: {
      onChoose: (articleId) => chooseCard(desk, articleId),
      onOpen: (id) => openArticle(desk, id),
      onCopy: (card) => copySummary(desk, card, words),
      onRate: (id, verdict) => rate(desk, id, verdict),
      onKeep: desk.golden.keep,
      onPin: (card) => togglePin(desk, card),
      onLearned: () => openLearnedOfCard(desk),
      onWhy: () => desk.setOpen((open) => ({ ...open, why: !open.why })),
    },
  };
}
