// A table of an article in a box that scrolls sideways where the table is too wide for it; then the keyboard reaches it too.
// Knows widths, not rows.
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/WordsContext';
import classes from './ArticleBody.module.css';

export function ScrolledTable({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { ref: box, width: room } = useElementSize<HTMLDivElement>();
  const { ref: table, width } = useElementSize<HTMLTableElement>();
  // Rounded: half a pixel is nothing to scroll.
  const scrolls = Math.floor(width) > Math.ceil(room) && room > 0;
  return (
    <div
      ref={box}
      className={classes.table}
      // A group, not a region: two texts side by side would have two landmarks of one name.
      {...(scrolls && { role: 'group', tabIndex: 0, 'aria-label': t('reader.wideTable') })}
    >
      <table ref={table}>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
