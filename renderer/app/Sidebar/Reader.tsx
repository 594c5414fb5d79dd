// The opened article, as a layer over the list or beside it, with its rating bar.
// Joins the article feature to the desk.
import type { Card } from '../../../knowledge/vocabulary/answer';
import { ArticleReader } from '../../article/ArticleReader/ArticleReader';
import { RatingBar } from '../../article/RatingBar/RatingBar';
import { choosableCards } from '../../ask/askState';
import { useWords } from '../../i18n/WordsContext';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconArrowLeft, IconChevronDown, IconChevronUp, IconPrinter, IconSearch } from '../../parts/icons';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { followLink, stepArticle } from './articleActions';
import { openFind, printArticle } from './dayActions';
import { copySummary, openReply, openReport, rate } from './deskActions';
import { goBack } from './goBack';
import classes from './Sidebar.module.css';
import type { Desk } from './useDesk';

/** Slides over the list; below 560 px. */
export function ReaderLayer({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const { card } = desk.reading;
  const opened = desk.open.layer === 'reader' && !desk.wide && card !== undefined;
  return (
    <SlideOver
      opened={opened}
      name={card?.title ?? t('reader.back')}
      backLabel={t('reader.back')}
      onBack={() => goBack(desk)}
      aside={card && <ReaderTools desk={desk} card={card} />}
      foot={card && <Rating desk={desk} card={card} />}
    >
      {card && <Article desk={desk} card={card} takesFocus />}
    </SlideOver>
  );
}

/** Stands beside the list; from 560 px. */
export function ReaderPane({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const { card } = desk.reading;
  if (!card) return <div className={classes.noArticle}>{t('reader.choose')}</div>;
  return (
    <div className={classes.pane}>
      <Article key={card.articleId} desk={desk} card={card} takesFocus={false} />
      <Rating desk={desk} card={card} />
    </div>
  );
}

interface PartProps {
  readonly desk: Desk;
  readonly card: Card;
}

function Article({ desk, card, takesFocus }: PartProps & { readonly takesFocus: boolean }) {
  const { reading } = desk;
  const followed = desk.trail.heads.length > 0;
  return (
    <div className={classes.article} data-article>
      <ArticleReader
        key={card.articleId}
        card={card}
        unjudged={reading.unjudged}
        view={reading.view}
        passageAt={reading.passageAt}
        nowMs={desk.nowMs}
        links={{ titleOf: (href) => reading.linked(href)?.title, onLink: (href) => followLink(desk, href) }}
        takesFocus={takesFocus}
        findAsked={desk.open.find}
        onFindClosed={() => closeFind(desk)}
        before={followed && <ArticleBefore desk={desk} />}
        lead={takesFocus || reading.unjudged ? undefined : <p className={classes.lead}>{card.summary}</p>}
      />
    </div>
  );
}

function ArticleBefore({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  return (
    <div className={classes.before}>
      <ActionButton
        look="ghost"
        icon={IconArrowLeft}
        label={t('reader.articleBefore')}
        command="articleBefore"
        onAct={() => stepArticle(desk, -1)}
      />
    </div>
  );
}

function Rating({ desk, card }: PartProps) {
  const words = useWords();
  const given = desk.ratings.of(card.articleId);
  return (
    <RatingBar
      verdict={given?.verdict}
      reason={given?.reason}
      asksReason={desk.open.reason}
      copied={desk.copy.copied === `summary ${card.articleId}`}
      onRate={(verdict, reason) => rate(desk, card.articleId, verdict, reason)}
      onSkipReason={() => desk.setOpen((open) => ({ ...open, reason: false }))}
      onCopy={() => copySummary(desk, card, words)}
      onReport={() => openReport(desk)}
      onDraft={() => openReply(desk, words)}
    />
  );
}

/** Place in the list, and what can be done with the text. */
function ReaderTools({ desk, card }: PartProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {desk.trail.heads.length === 0 && <PlaceInList desk={desk} card={card} />}
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconSearch}
        label={t('find.label')}
        command="findInArticle"
        onAct={() => openFind(desk)}
      />
      <span className={classes.roomy}>
        <ActionButton
          look="ghost"
          iconOnly
          icon={IconPrinter}
          label={t('print.open')}
          command="printArticle"
          onAct={() => void printArticle(desk, words)}
        />
      </span>
    </>
  );
}

function PlaceInList({ desk, card }: PartProps) {
  const { t } = useWords();
  const cards = choosableCards(desk.ask);
  const at = cards.findIndex(({ articleId }) => articleId === card.articleId);
  const move = (by: 1 | -1) => () => desk.dispatch({ kind: 'moved', by, rows: 0 });
  return (
    <>
      <span className={classes.place}>{t('reader.place', { n: at + 1, total: cards.length })}</span>
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconChevronUp}
        label={t('reader.previous')}
        command="articleBefore"
        disabled={at <= 0}
        onAct={move(-1)}
      />
      <ActionButton
        look="ghost"
        iconOnly
        icon={IconChevronDown}
        label={t('reader.next')}
        command="articleNext"
        disabled={at === cards.length - 1}
        onAct={move(1)}
      />
    </>
  );
}

function closeFind({ setOpen }: Desk): void {
  setOpen((open) => ({ ...open, find: 0 }));
  document.querySelector<HTMLElement>('[data-article] h2')?.focus({ preventScroll: true });
}
