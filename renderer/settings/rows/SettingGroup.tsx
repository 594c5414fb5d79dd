// Settings that belong together, in a box below their title; gone while none of them is searched for.
// Words only.
import { type ReactNode, useContext, useMemo } from 'react';
import classes from '../SettingsPanel/SettingsPanel.module.css';
import { GroupTitle } from './GroupTitle';
import { SettingSearch } from './SettingSearch';

interface SettingGroupProps {
  readonly title: string;
  /** What went wrong with a change. */
  readonly failure?: string | undefined;
  readonly children: ReactNode;
}

export function SettingGroup({ title, failure, children }: SettingGroupProps) {
  const { typed } = useContext(SettingSearch);
  const search = useMemo(() => ({ typed, group: title }), [typed, title]);
  return (
    <SettingSearch value={search}>
      <section aria-label={title}>
        <GroupTitle>{title}</GroupTitle>
        <div className={classes.box}>
          {children}
          {failure && (
            <p role="alert" className={classes.failure}>
              {failure}
            </p>
          )}
        </div>
      </section>
    </SettingSearch>
  );
}
