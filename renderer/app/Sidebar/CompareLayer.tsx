// Two articles beside each other as a layer over the whole sidebar, with what they say differently marked.
// Joins article, contact's view and desk.
import { useMemo, useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { Article, Block } from '../../../knowledge/vocabulary/article';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import type { Span } from '../../../knowledge/vocabulary/span';
import { ArticleBody } from '../../article/ArticleBody/ArticleBody';
import { choosableCards } from '../../ask/askState';
import { type ArticleView, useArticle } from '../../bridge/useArticle';
import { CompareView } from '../../contact/CompareView/CompareView';
import { useWords } from '../../i18n/WordsContext';
import { type Differences, differences } from '../../parts/SideBySide/differences';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { goBack } from './goBack';
import type { Desk } from './useDesk';

export function CompareLayer({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const opened = desk.open.layer === 'compare';
  return (
    <SlideOver
      opened={opened}
      wide
      name={t('compare.title')}
      backLabel={t('app.back')}
      onBack={() => goBack(desk)}
    >
      {opened && <Compared desk={desk} />}
    </SlideOver>
  );
}

type Sides = { readonly left?: ArticleId; readonly right?: ArticleId };

function Compared({ desk }: { readonly desk: Desk }) {
  const cards = comparable(desk);
  const [chosen, setChosen] = useState<Sides>({});
  const at = (id: ArticleId | undefined) => cards.find(({ articleId }) => articleId === id);
  const first = at(desk.card?.articleId) ?? cards[0];
  const left = at(chosen.left) ?? first;
  const right = at(chosen.right) ?? cards.find((card) => card !== left);
  const one = useArticle(left?.articleId, desk.asked);
  const other = useArticle(right?.articleId, desk.asked);
  const found = useDifferences(one.article, other.article);
  return (
    <CompareView
      cards={cards}
      left={left && { card: left, body: <Body view={one} differing={found?.left} /> }}
      right={left && right && { card: right, body: <Body view={other} differing={found?.right} /> }}
      differing={found?.count}
      onChoose={(side, id) => setChosen((before) => ({ ...before, [side]: id }))}
    />
  );
}

/** Cards at hand; pinned ones also where nothing fits. */
function comparable({ ask }: Desk): readonly Card[] {
  const cards = choosableCards(ask);
  return cards.length > 0 ? cards : ask.pinned;
}

/** What both say differently of the same; in two languages they share too few words for it. */
function useDifferences(left: Article | undefined, right: Article | undefined): Differences | undefined {
  return useMemo(() => {
    if (!left || !right || left.language !== right.language) return undefined;
    return differences(
      { text: left.text, lines: left.blocks.flatMap(linesOf) },
      { text: right.text, lines: right.blocks.flatMap(linesOf) },
    );
  }, [left, right]);
}

/** Headings name a point, they do not make one; pictures have no words of their own. */
function linesOf(block: Block): readonly Span[] {
  return block.kind === 'heading' || block.kind === 'image' ? [] : [block];
}

interface BodyProps {
  readonly view: ArticleView;
  readonly differing: readonly Span[] | undefined;
}

function Body({ view: { article, passages = [], code }, differing }: BodyProps) {
  const words = useWords();
  if (code) return <p role="status">{words.error(code)}</p>;
  if (!article) return <p>{words.t('reader.loading')}</p>;
  return (
    <ArticleBody
      article={article}
      passages={passages}
      differing={differing}
      current={0}
      passageLabel={null}
      links={{ titleOf: () => undefined, onLink: () => {} }}
    />
  );
}
