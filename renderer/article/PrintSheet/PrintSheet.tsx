// What goes on paper: one article, black on white, with its source and the day.
// Is never seen on the screen; knows the article, not the printer.
import { useEffect, useRef } from 'react';
import type { Article } from '../../../knowledge/vocabulary/article';
import { useWords } from '../../i18n/WordsContext';
import { ArticleBody } from '../ArticleBody/ArticleBody';
import classes from './PrintSheet.module.css';

interface PrintSheetProps {
  readonly article: Article;
  readonly nowMs: number;
  /** Its pictures are there: it can be put on paper. */
  readonly onReady: () => void;
}

/** A picture that does not come is not waited for, ms. */
const picturesMs = 2000;

export function PrintSheet({ article, nowMs, onReady }: PrintSheetProps) {
  const words = useWords();
  const sheet = useRef<HTMLElement>(null);
  const ready = useRef(onReady);
  useEffect(() => {
    let current = true;
    void picturesIn(sheet.current).then(() => current && ready.current());
    return () => {
      current = false;
    };
  }, []);
  return (
    <article ref={sheet} className={classes.sheet} data-print aria-hidden lang={article.language}>
      <h1>{article.title}</h1>
      <p className={classes.facts}>
        {words.t('print.source', { source: article.source })} ·{' '}
        {words.t('print.date', { when: words.day(nowMs) })}
      </p>
      <ArticleBody
        article={article}
        passages={[]}
        current={-1}
        passageLabel={null}
        eager
        links={{ titleOf: () => undefined, onLink: () => {} }}
      />
    </article>
  );
}

/** Resolves once all pictures are drawn, or after a while. */
async function picturesIn(sheet: HTMLElement | null): Promise<void> {
  const giveUp = Date.now() + picturesMs;
  const frames = sheet?.querySelectorAll('figure').length ?? 0;
  const drawn = () => [...(sheet?.querySelectorAll('figure img') ?? [])] as HTMLImageElement[];
  while (Date.now() < giveUp && frames > 0) {
    const pictures = drawn();
    if (pictures.length >= frames && pictures.every(({ complete }) => complete)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}
