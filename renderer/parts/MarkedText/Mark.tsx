// Words marked as with a felt pen.
// Knows looks, not why they are marked.
import type { ReactNode } from 'react';
import classes from './MarkedText.module.css';

export function Mark({ children }: { readonly children: ReactNode }) {
  return <mark className={classes.mark}>{children}</mark>;
}
