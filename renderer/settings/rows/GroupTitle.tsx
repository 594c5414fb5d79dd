// The heading of a group of settings: one level below the title it stands under, the panel's or the page's.
// Words only.
import { createContext, type ReactNode, useContext } from 'react';
import classes from '../SettingsPanel/SettingsPanel.module.css';

/** `h3` below the panel's own title; `h2` where the page's title stands above. */
export const GroupLevel = createContext<'h2' | 'h3'>('h3');

export function GroupTitle({ children }: { readonly children: ReactNode }) {
  const Heading = useContext(GroupLevel);
  return <Heading className={classes.group}>{children}</Heading>;
}
