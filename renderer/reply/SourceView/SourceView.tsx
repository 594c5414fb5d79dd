// The reader at the words that a claim of the reply rests on: the article with its state, its passages and its find bar.
// Knows the article and the place, nothing of the sheet; Esc is the layer's.
import { useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { Article } from '../../../knowledge/vocabulary/article';
import { type Span, spansOverlap } from '../../../knowledge/vocabulary/span';
import type { ArticleLinks } from '../../article/ArticleBody/passagePlace';
import { ArticleReader } from '../../article/ArticleReader/ArticleReader';
import { openExternal } from '../../bridge/shellActions';
import type { ArticleView, FoundPassage } from '../../bridge/useArticle';
import { useWords } from '../../i18n/WordsContext';
import { useDeskCommands } from '../../keys/DeskCommands';
import type { SheetSource } from '../sheet';
import classes from './SourceView.module.css';

interface SourceViewProps {
  readonly view: ArticleView;
  /** As the list shows it; undefined where it is none of the answers. */
  readonly card: Card | undefined;
  readonly source: SheetSource;
  /** From 1. */
  readonly no: number;
  readonly nowMs: number;
  /** Presses of the find key; 0: nothing is looked for. */
  readonly find: number;
  readonly onFind: (asked: number) => void;
}

/** Other articles are not opened from here: the way back would be lost. */
const links: ArticleLinks = { titleOf: () => undefined, onLink: openExternal };

export function SourceView({ view, card, source, no, nowMs, find, onFind }: SourceViewProps) {
  const { t, error } = useWords();
  const passages = withSource(view.passages ?? [], source);
  const own = passages.findIndex(({ start, end }) => start === source.start && end === source.end);
  const [stepped, setStepped] = useState<number>();
  const at = stepped ?? own;
  const step = (by: 1 | -1) => () => setStepped((at + by + passages.length) % passages.length);
  useDeskCommands({ findInArticle: () => onFind(find + 1), passageNext: step(1), passageBefore: step(-1) });
  const { article } = view;
  if (view.code) return <p role="status">{error(view.code)}</p>;
  if (!article) return <p className={classes.waits}>{t('reader.loading')}</p>;
  return (
    <div className={classes.reader} data-article>
      <ArticleReader
        card={card ?? cardOf(article, source)}
        unjudged={card === undefined}
        view={{ article, passages }}
        passageAt={at}
        nowMs={nowMs}
        links={links}
        takesFocus
        findAsked={find}
        onFindClosed={() => onFind(0)}
        before={at === own && <p className={classes.mark}>{t('reply.sourceMark', { n: no })}</p>}
      />
    </div>
  );
}

/** In reading order; where the concern's own passages meet the source, the source's words are what is shown. */
function withSource(found: readonly FoundPassage[], { start, end }: Span): readonly FoundPassage[] {
  const source: FoundPassage = { start, end, marks: [{ start, end }] };
  const others = found.filter((passage) => !spansOverlap(passage, source));
  return [...others, source].sort((a, b) => a.start - b.start);
}

/** Reached from the reply alone: nothing is known of how likely it helps. */
function cardOf(article: Article, { start, end }: Span): Card {
  const { id, title, language, source, changedAtMs, keeping } = article;
  return {
    articleId: id,
    ...{ title, language, source, changedAtMs, headingPath: [], summary: '', score: 0, explanation: [] },
    ...(keeping && { keeping }),
    passage: { start, end, text: article.text.slice(start, end), marks: [] },
  };
}
