// The heading of a panel or layer; takes the focus when the layer opens.
// Words only.
import type { ReactNode } from 'react';
import classes from './PanelTitle.module.css';

export function PanelTitle({ children }: { readonly children: ReactNode }) {
  return (
    <h2 className={classes.title} tabIndex={-1} data-autofocus>
      {children}
    </h2>
  );
}
