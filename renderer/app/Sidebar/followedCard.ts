// An article reached by a link, in the form of a card, so that rating and copying work as for any other.
// Pure; it is unjudged: no likelihood, no score, no reasons.
import type { Card, Passage } from '../../../knowledge/vocabulary/answer';
import type { Article } from '../../../knowledge/vocabulary/article';
import type { FoundPassage } from '../../bridge/useArticle';
import type { ArticleHead } from '../../bridge/useArticleHeads';

/** `passage` is where the reader stands; without one the first paragraph serves as summary and passage. */
export function followedCard(head: ArticleHead, article?: Article, passage?: FoundPassage): Card {
  const { id, title, language, source, changedAtMs, keeping } = head;
  const lead = leadOf(article);
  return {
    articleId: id,
    title,
    headingPath: [],
    summary: lead.text,
    passage: article && passage ? inPassage(article, passage) : lead,
    language,
    source,
    changedAtMs,
    ...(keeping && { keeping }),
    score: 0,
    explanation: [],
  };
}

function leadOf(article: Article | undefined): Passage {
  const block = article?.blocks.find(({ kind }) => kind === 'paragraph');
  if (!article || !block) return { start: 0, end: 0, text: '', marks: [] };
  return inPassage(article, { start: block.start, end: block.end, marks: [] });
}

function inPassage({ text }: Article, { start, end, marks }: FoundPassage): Passage {
  return {
    start,
    end,
    text: text.slice(start, end),
    marks: marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
}
