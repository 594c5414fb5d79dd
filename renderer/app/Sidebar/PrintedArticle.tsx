// The article's sheet while it is put on paper, and the word that nothing came of it.
// Joins the article feature, the shell and the desk.
import { useState } from 'react';
import { PrintSheet } from '../../article/PrintSheet/PrintSheet';
import { printPage } from '../../bridge/shellActions';
import { useWords } from '../../i18n/WordsContext';
import { UndoBar } from '../../parts/UndoBar/UndoBar';
import { useAfter } from '../../parts/useAfter';
import classes from './Sidebar.module.css';
import type { Desk } from './useDesk';

/** How long it stands that nothing was printed, ms. */
const saidMs = 6000;

export function PrintedArticle({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const read = useAfter(failed, saidMs);
  // Held as it was when it was asked for: laid out for paper, the page below has another width.
  const article = desk.open.printing;
  const print = async () => {
    setFailed(false);
    const outcome = await printPage();
    desk.setOpen(({ printing: _, ...open }) => open);
    setFailed(outcome === 'failed');
  };
  return (
    <>
      {article && <PrintSheet article={article} nowMs={desk.nowMs} onReady={() => void print()} />}
      <div className={classes.said}>
        <UndoBar bad sentence={failed && !read ? t('print.failed') : undefined} />
      </div>
    </>
  );
}
