// Words of a block with bold, links and marks, built from ranges.
// External links go out by the bridge's callback; others are named but lead nowhere.
import type { MouseEvent, ReactNode } from 'react';
import type { Block } from '../../../knowledge/vocabulary/article';
import type { Span } from '../../../knowledge/vocabulary/span';
import { useWords } from '../../i18n/WordsContext';
import { type InlineRun, inlineRuns } from '../inlineRuns';
import classes from './ArticleBody.module.css';
import type { BodyDesk } from './passagePlace';

interface InlineTextProps {
  readonly block: Block;
  readonly part: Span;
  readonly desk: BodyDesk;
}

export function InlineText({ block, part, desk }: InlineTextProps) {
  const marks = desk.passages.flatMap((passage) => passage.marks);
  return inlineRuns(desk.article.text, part, block.inlines, marks).map((run) => (
    <RunView key={run.start} run={run} onLink={desk.onLink} />
  ));
}

function RunView({ run, onLink }: { readonly run: InlineRun; readonly onLink: (href: string) => void }) {
  let words: ReactNode = run.text;
  if (run.marked) words = <mark className={classes.mark}>{words}</mark>;
  if (run.code) words = <code>{words}</code>;
  if (run.emphasis) words = <em>{words}</em>;
  if (run.strong) words = <strong>{words}</strong>;
  return run.href === undefined ? words : <LinkView href={run.href} onLink={onLink} words={words} />;
}

const external = /^(https?|mailto|tel):/i;

interface LinkViewProps {
  readonly href: string;
  readonly words: ReactNode;
  readonly onLink: (href: string) => void;
}

function LinkView({ href, words, onLink }: LinkViewProps) {
  const { t } = useWords();
  if (!external.test(href)) {
    return (
      <span className={classes.local} title={`${t('reader.localLink')}: ${href}`}>
        {words}
      </span>
    );
  }
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    onLink(href);
  };
  return (
    <a
      className={classes.link}
      href={href}
      title={href}
      rel="noreferrer"
      onClick={follow}
      onAuxClick={follow}
    >
      {words}
    </a>
  );
}
