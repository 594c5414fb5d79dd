// Reports and stale articles as entries of one list: what is said of them and what can be done.
// Words and callbacks; looks are the list's.
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { Language } from '../../../knowledge/vocabulary/language';
import type { ArticleTask, ReviewDesk, StaleArticle } from '../../bridge/useReview';
import type { Translator } from '../../i18n/t';

type ReviewCommand = 'settleTask' | 'dismissTask' | 'confirmArticle' | 'archiveStale';

export interface WorkWay {
  readonly label: string;
  /** Its key is a letter, which acts while the list has the focus. */
  readonly command: ReviewCommand;
  readonly act: () => void;
}

export interface WorkEntry {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly title: string;
  readonly language?: Language;
  /** Why it is here. */
  readonly reasons: readonly string[];
  readonly urgent: boolean;
  readonly when: string;
  /** In the agent's words, masked. */
  readonly note?: string;
  readonly ways: readonly WorkWay[];
}

export function taskEntry(task: ArticleTask, desk: ReviewDesk, words: Translator, nowMs: number): WorkEntry {
  const { t } = words;
  return {
    ...{ id: task.id, articleId: task.articleId, title: task.title },
    reasons: [t(`task.${task.kind}`)],
    urgent: task.kind === 'wrong' || task.kind === 'outdated',
    when: words.ago(task.atMs, nowMs),
    ...(task.note !== '' && { note: task.note }),
    ways: [
      { label: t('review.done'), command: 'settleTask', act: () => desk.settle(task, 'done') },
      { label: t('review.dismiss'), command: 'dismissTask', act: () => desk.settle(task, 'dismissed') },
    ],
  };
}

export function staleEntry(
  stale: StaleArticle,
  desk: ReviewDesk,
  words: Translator,
  nowMs: number,
): WorkEntry {
  const { t } = words;
  const { article, reasons } = stale;
  return {
    ...{
      id: article.articleId,
      articleId: article.articleId,
      title: article.title,
      language: article.language,
    },
    reasons: reasons.map((reason) => reasonWords(reason, words, nowMs)),
    urgent: reasons.some(({ kind }) => kind === 'expired' || kind === 'ratedUnhelpful'),
    when: t('card.changed', { when: words.ago(article.changedAtMs, nowMs) }),
    ways: [
      { label: t('review.confirm'), command: 'confirmArticle', act: () => desk.confirm(stale, nowMs) },
      { label: t('review.archive'), command: 'archiveStale', act: () => desk.archive(stale) },
    ],
  };
}

type Reason = StaleArticle['reasons'][number];

function reasonWords({ kind, detail, atMs }: Reason, { t, ago, day }: Translator, nowMs: number): string {
  if (detail && kind === 'deadLink')
    return atMs === undefined
      ? t('reason.deadLinkTo', { detail })
      : t('reason.deadLinkAt', { detail, when: ago(atMs, nowMs) });
  if (detail && atMs !== undefined && kind === 'neverFound')
    return t('reason.neverFoundIn', { detail, when: day(atMs) });
  if (detail && kind === 'ratedUnhelpful') return t('reason.ratedUnhelpfulBy', { detail });
  return t(`reason.${kind}`);
}
