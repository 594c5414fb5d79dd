// Words of a block with bold, links and marks, built from ranges.
// Links go out by a callback, out of the app or to another article; those that lead nowhere are plain words.
import type { MouseEvent, ReactNode } from 'react';
import type { Block } from '../../../knowledge/vocabulary/article';
import { isRelativeLink } from '../../../knowledge/vocabulary/linkedSource';
import type { Span } from '../../../knowledge/vocabulary/span';
import { useWords } from '../../i18n/WordsContext';
import { Mark } from '../../parts/MarkedText/Mark';
import { type InlineRun, inlineRuns, runsByLink } from '../inlineRuns';
import classes from './ArticleBody.module.css';
import type { ArticleLinks, BodyDesk } from './passagePlace';

interface InlineTextProps {
  readonly block: Block;
  readonly part: Span;
  readonly desk: BodyDesk;
}

export function InlineText({ block, part, desk }: InlineTextProps) {
  const marks = desk.passages.flatMap((passage) => passage.marks);
  return runsByLink(
    inlineRuns(desk.article.text, part, block.inlines, { marks, differing: desk.differing }),
  ).map((runs) => {
    const { start, href } = runs[0]!;
    const words = runs.map((run) => <RunView key={run.start} run={run} />);
    if (href === undefined) return words;
    return <LinkView key={start} href={href} links={desk.links} words={words} />;
  });
}

function RunView({ run }: { readonly run: InlineRun }) {
  let words: ReactNode = run.text;
  if (run.marked) words = <Mark>{words}</Mark>;
  if (run.differs) words = <mark className={classes.differs}>{words}</mark>;
  if (run.code) words = <code>{words}</code>;
  if (run.emphasis) words = <em>{words}</em>;
  if (run.strong) words = <strong>{words}</strong>;
  return words;
}

interface LinkViewProps {
  readonly href: string;
  readonly words: ReactNode;
  readonly links: ArticleLinks;
}

function LinkView({ href, words, links }: LinkViewProps) {
  const { t } = useWords();
  const tip = isRelativeLink(href) ? links.titleOf(href) : href;
  // A link to a file that is no article of this base: its words stay words.
  if (tip === undefined)
    return (
      <span className={classes.deadLink} title={t('reader.linkMissing')}>
        {words}
      </span>
    );
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    links.onLink(href);
  };
  return (
    <a className={classes.link} href={href} title={tip} rel="noreferrer" onClick={follow} onAuxClick={follow}>
      {words}
    </a>
  );
}
