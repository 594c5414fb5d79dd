// An article for reading: title, likelihood, facts, then the text, opened at the matching passage.
// Stands as a layer or beside the list; knows neither.
import { type ReactNode, useEffect, useRef } from 'react';
import type { Card } from '../../../knowledge/vocabulary/answer';
import type { ArticleView } from '../../bridge/useArticle';
import { useWords } from '../../i18n/WordsContext';
import { ArticleFacts } from '../../parts/ArticleFacts/ArticleFacts';
import { IconAlertTriangle, IconTargetArrow, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import { KeptSign } from '../../parts/KeptSign/KeptSign';
import { LikelihoodBadge } from '../../parts/Likelihood/LikelihoodBadge';
import { ArticleBody } from '../ArticleBody/ArticleBody';
import type { ArticleLinks } from '../ArticleBody/passagePlace';
import { FindBar } from '../FindBar/FindBar';
import { useFind } from '../FindBar/useFind';
import { KeptBand } from '../KeptBand/KeptBand';
import { readingMinutes } from '../readingMinutes';
import classes from './ArticleReader.module.css';

export interface ArticleReaderProps {
  readonly card: Card;
  /** Reached by a link: no likelihood is known, none is awaited. */
  readonly unjudged: boolean;
  readonly view: ArticleView;
  readonly passageAt: number;
  readonly nowMs: number;
  readonly links: ArticleLinks;
  /** Takes the focus to the heading on opening; beside the list the focus stays in the field. */
  readonly takesFocus: boolean;
  /** Above the title. */
  readonly before?: ReactNode;
  readonly lead?: ReactNode;
  /** Presses of the find key; 0: nothing is looked for. */
  readonly findAsked: number;
  readonly onFindClosed: () => void;
}

/** Where a passage comes to stand, as a share of the visible height from the top: in the upper third. */
const passageShare = 0.22;
/** A passage that begins above this share needs no scrolling: the title stays in sight, and the passage with it. */
const upperHalf = 1 / 2;

export function ArticleReader(props: ArticleReaderProps) {
  const { card, view, passageAt, nowMs, links, takesFocus, findAsked } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { article, passages = [] } = view;
  const keeping = article ? article.keeping : card.keeping;
  const place = keeping?.place ?? [];
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place depends on what has been rendered for these
  useEffect(() => {
    const box = scroll.current;
    if (box) showPassage(box);
  }, [article, view.passages, passageAt]);
  const find = useFind(scroll, findAsked > 0, view);
  return (
    <>
      {findAsked > 0 && <FindBar find={find} asked={findAsked} onClose={props.onFindClosed} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section ref={scroll} className={classes.scroll} tabIndex={0} aria-label={card.title}>
        {props.before}
        <KeptBand keeping={keeping} nowMs={nowMs} />
        {place.length > 0 && (
          <p className={classes.place} lang={card.language}>
            {place.join(' › ')}
          </p>
        )}
        <h2 ref={heading} tabIndex={-1} data-autofocus className={classes.title} lang={card.language}>
          {card.title}
        </h2>
        {!props.unjudged && <LikelihoodBadge likelihood={card.likelihood} />}
        <ArticleFacts
          {...card}
          nowMs={nowMs}
          withSource
          withAudience
          wraps
          keeping={keeping}
          sign={<KeptSign keeping={keeping} nowMs={nowMs} />}
          {...(article && { minutes: readingMinutes(article.text) })}
        />
        {props.lead}
        <Content view={view} />
        {article && (
          <ArticleBody
            article={article}
            passages={passages}
            current={passageAt}
            links={links}
            passageLabel={<PassageLabel at={passageAt} total={passages.length} />}
          />
        )}
      </section>
    </>
  );
}

function showPassage(box: HTMLElement): void {
  box.style.removeProperty(roomBelow);
  const passage = box.querySelector('[data-passage="first"]');
  const top = passage
    ? passage.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
    : 0;
  if (top < box.clientHeight * upperHalf) {
    box.scrollTop = 0;
    return;
  }
  const wanted = top - box.clientHeight * passageShare;
  const missing = wanted - (box.scrollHeight - box.clientHeight);
  // Near the end of an article there is too little below to bring the passage up.
  if (missing > 0) box.style.setProperty(roomBelow, `${Math.ceil(missing)}px`);
  box.scrollTop = wanted;
}

/** Empty room after the text, px. */
const roomBelow = '--room-below';

function Content({ view }: { readonly view: ArticleView }) {
  const words = useWords();
  if (view.code) {
    return (
      <p className={classes.gone} role="status">
        <IconAlertTriangle size={16} stroke={iconStroke} aria-hidden />
        {words.error(view.code)}
      </p>
    );
  }
  return view.article ? null : <p className={classes.loading}>{words.t('reader.loading')}</p>;
}

function PassageLabel({ at, total }: { readonly at: number; readonly total: number }) {
  const { t } = useWords();
  return (
    <div className={classes.label}>
      <IconTargetArrow size={14} stroke={iconStroke} aria-hidden />
      <span>{total > 1 ? t('reader.passage', { n: at + 1, total }) : t('reader.passageOnly')}</span>
      {total > 1 && <Kbd command="passageNext" />}
    </div>
  );
}
