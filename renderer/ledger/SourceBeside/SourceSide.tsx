// The source's side: its name, the page at hand with the ways to the others, and what is known of the file.
// Leads keys and states; what a page looks like stands in SourcePageView.tsx.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LedgerEntry } from '../../../knowledge/vocabulary/ledger';
import { type SourcePage, useSourceView } from '../../bridge/useSourceView';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { Loading } from '../../parts/Loading/Loading';
import { fileName } from '../sourcePlace';
import { PageTurner } from './PageTurner';
import classes from './SourceBeside.module.css';
import { SourceFacts } from './SourceFacts';
import { SourceMissing } from './SourceMissing';
import { SourcePageView } from './SourcePageView';

interface SourceSideProps {
  readonly entry: LedgerEntry;
  readonly onShowFile: () => void;
  readonly nowMs: number;
}

export function SourceSide({ entry, onShowFile, nowMs }: SourceSideProps) {
  const words = useWords();
  const { t } = words;
  const [at, setAt] = useState(0);
  const [whole, setWhole] = useState(false);
  const look = useSourceView(entry.id, at);
  const { page, code, waits } = look;
  const view = useRef<HTMLElement>(null);
  const name = fileName(entry.source);
  const isPicture = page?.shown.kind === 'picture';
  // Whoever turns a page begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the page that is shown
  useEffect(() => {
    if (view.current) view.current.scrollTop = 0;
  }, [page?.page]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !page) return;
    const { key } = event;
    const step = stepOf(key, view.current, isPicture && whole);
    if (step !== 0 && at + step >= 0 && at + step < page.pages) setAt(at + step);
    else if (isPicture && key.toLowerCase() === 'z') setWhole(!whole);
    else return;
    event.preventDefault();
  };
  return (
    <section className={classes.side} aria-label={t('ledger.source')} onKeyDown={onKey}>
      <header className={classes.sideHead}>
        <h3 translate="no" title={entry.source}>
          {name}
        </h3>
        {page && (
          <PageTurner
            page={page}
            at={at}
            place={code ? at : page.page}
            onTurn={setAt}
            {...(isPicture && !code && { whole, onZoom: () => setWhole(!whole) })}
          />
        )}
      </header>
      <section
        ref={view}
        className={classes.view}
        aria-label={viewLabel(page, name, words)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
        tabIndex={0}
        data-autofocus
        data-picture={(isPicture && !code) || undefined}
      >
        {waits && <Loading key={at} sentence={t('ledger.viewLoading')} />}
        {code ? (
          <SourceMissing entry={entry} code={code} onShowFile={onShowFile} onAgain={look.again} />
        ) : (
          page && <SourcePageView page={page} name={name} whole={whole} language={entry.language} />
        )}
      </section>
      <SourceFacts entry={entry} nowMs={nowMs} />
    </section>
  );
}

/**
 * How many pages a key leads on. Bild ↓ goes to the end of this page first; enlarged, ← and → move the picture.
 */
function stepOf(key: string, view: HTMLElement | null, enlarged: boolean): number {
  const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = view ?? {};
  if (key === 'PageDown') return scrollTop + clientHeight < scrollHeight - 1 ? 0 : 1;
  if (key === 'PageUp') return scrollTop > 0 ? 0 : -1;
  if (enlarged) return 0;
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
}

function viewLabel(page: SourcePage | undefined, name: string, { t }: Translator): string {
  return page ? t('ledger.pageOfFile', { n: page.page + 1, total: page.pages, name }) : name;
}
