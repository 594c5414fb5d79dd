// Two articles beside each other as a layer over the whole sidebar.
// Joins article, contact's view and desk.
import { useState } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleId } from '../../../knowledge/vocabulary/ids';
import { ArticleBody } from '../../article/ArticleBody/ArticleBody';
import { choosableCards } from '../../ask/askState';
import { useArticle } from '../../bridge/useArticle';
import { CompareView } from '../../contact/CompareView/CompareView';
import { useWords } from '../../i18n/WordsContext';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { goBack } from './deskActions';
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
  return (
    <CompareView
      cards={cards}
      left={left && { card: left, body: <Body desk={desk} card={left} /> }}
      right={left && right && { card: right, body: <Body desk={desk} card={right} /> }}
      onChoose={(side, id) => setChosen((before) => ({ ...before, [side]: id }))}
    />
  );
}

/** Cards at hand; pinned ones also where nothing fits. */
function comparable({ ask }: Desk): readonly Card[] {
  const cards = choosableCards(ask);
  return cards.length > 0 ? cards : ask.pinned;
}

function Body({ desk, card }: { readonly desk: Desk; readonly card: Card }) {
  const words = useWords();
  const { article, passages = [], code } = useArticle(card.articleId, desk.asked);
  if (code) return <p role="status">{words.error(code)}</p>;
  if (!article) return <p>{words.t('reader.loading')}</p>;
  return (
    <ArticleBody
      article={article}
      passages={passages}
      current={0}
      passageLabel={null}
      links={{ titleOf: () => undefined, onLink: () => {} }}
    />
  );
}
