// The article of a reply, opened at the words that a claim rests on.
// Shows the reading view's text with that place marked; knows nothing of the sheet.
import { useEffect, useRef } from 'react';
import { ArticleBody } from '../../article/ArticleBody/ArticleBody';
import type { ArticleLinks } from '../../article/ArticleBody/passagePlace';
import { openExternal } from '../../bridge/shellActions';
import type { ArticleView } from '../../bridge/useArticle';
import { useWords } from '../../i18n/WordsContext';
import { IconTargetArrow, iconStroke } from '../../parts/icons';
import type { SheetSource } from '../sheet';
import classes from './SourceView.module.css';

interface SourceViewProps {
  readonly title: string;
  readonly view: ArticleView;
  readonly source: SheetSource;
  /** From 1. */
  readonly no: number;
}

/** Other articles are not opened from here: the way back would be lost. */
const links: ArticleLinks = { titleOf: () => undefined, onLink: openExternal };

export function SourceView({ title, view, source, no }: SourceViewProps) {
  const { t, error } = useWords();
  const box = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { article } = view;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place depends on what was rendered for these
  useEffect(() => {
    const place = box.current?.querySelector('[data-passage="first"]');
    place?.scrollIntoView({ block: 'center' });
  }, [article, source]);
  const { start, end } = source;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section ref={box} className={classes.scroll} tabIndex={0} aria-label={title}>
      <h2 ref={heading} className={classes.title} tabIndex={-1} lang={article?.language}>
        {title}
      </h2>
      {view.code && <p role="status">{error(view.code)}</p>}
      {article && (
        <ArticleBody
          article={article}
          passages={[{ start, end, marks: [{ start, end }] }]}
          current={0}
          links={links}
          passageLabel={
            <div className={classes.label}>
              <IconTargetArrow size={14} stroke={iconStroke} aria-hidden />
              {t('reply.sourceMark', { n: no })}
            </div>
          }
        />
      )}
    </section>
  );
}
