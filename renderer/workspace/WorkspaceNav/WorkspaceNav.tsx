// The navigation of the knowledge window: pages in groups, each with what waits there.
// Knows names and numbers, not what a page does.
import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { ImportRun } from '../../bridge/importRun';
import { type NetworkUse, useNetworkUse } from '../../bridge/networkUse';
import type { WorkspaceCounts } from '../../bridge/useWorkspaceCounts';
import type { WorkspacePlace } from '../../bridge/workspacePage';
import type { Translator } from '../../i18n/t';
import { useWords } from '../../i18n/WordsContext';
import { useKeys } from '../../keys/KeysContext';
import { withDigits } from '../../keys/keyMap';
import { BrandMark } from '../../parts/Brand/BrandMark';
import { comboLabel } from '../../parts/comboLabel';
import { IconShieldLock, iconStroke } from '../../parts/icons';
import { KeyHint } from '../../parts/KeyHint/KeyHint';
import { localHint } from '../../parts/localHint';
import { pages, type WorkspacePage } from '../pages';
import classes from './WorkspaceNav.module.css';

interface WorkspaceNavProps {
  readonly current: WorkspacePlace['page'];
  readonly counts: WorkspaceCounts | undefined;
  readonly run: ImportRun;
  readonly go: (place: WorkspacePlace) => void;
}

const groups = (['knowledge', 'team', 'app'] as const).filter((group) =>
  pages.some((page) => page.group === group),
);

export function WorkspaceNav(props: WorkspaceNavProps) {
  const { t } = useWords();
  const keys = useKeys();
  return (
    <nav className={classes.nav} aria-label={t('workspace.areas')} onKeyDown={stepFocus}>
      <div className={classes.brand}>
        <BrandMark />
        <span>{t('app.name')}</span>
      </div>
      {groups.map((group) => (
        <section key={group} aria-label={t(`workspace.${group}`)}>
          <p className={classes.group} aria-hidden>
            {t(`workspace.${group}`)}
          </p>
          <ul>
            {pages
              .filter((page) => page.group === group)
              .map((page) => (
                <NavItem key={page.page} page={page} {...props} />
              ))}
          </ul>
        </section>
      ))}
      <div className={classes.foot}>
        <div className={classes.keys}>
          <KeyHint
            combos={keys.openPage.map((combo) => withDigits(combo, pages.length))}
            label={t('workspace.change')}
          />
          <KeyHint commands={['keys']} label={t('keys.all')} />
        </div>
        <Network />
      </div>
    </nav>
  );
}

/** What is asked of the network: nothing, the addresses that are listed, or whether linked pages are still there. */
function Network() {
  const { t } = useWords();
  const use = useNetworkUse();
  return (
    <p className={classes.local} title={localHint(use, t)}>
      <span className={classes.shield} aria-hidden>
        <IconShieldLock size={15} stroke={2} />
      </span>
      <span>{networkWords(use, t)}</span>
    </p>
  );
}

function networkWords(use: NetworkUse | undefined, t: Translator['t']): string {
  if (use === undefined) return t('app.local');
  if (use.links) return t('workspace.links');
  return use.listed === 0 ? t('workspace.offline') : t('workspace.listed', { n: use.listed });
}

function NavItem({ page, current, counts, run, go }: WorkspaceNavProps & { readonly page: WorkspacePage }) {
  const words = useWords();
  const { icon: Icon } = page;
  const [combo] = useKeys().openPage;
  const key = combo && comboLabel(combo.replace(/digit$/, String(pages.indexOf(page) + 1)), words);
  const aside = page.page === 'import' ? importedShare(run, words) : countOf(page, counts, words);
  return (
    <li>
      <UnstyledButton
        className={classes.item}
        aria-current={page.page === current ? 'page' : undefined}
        title={key ? `${words.t(page.label)} (${key})` : words.t(page.label)}
        onClick={() => go({ page: page.page })}
      >
        <Icon size={16} stroke={iconStroke} aria-hidden />
        <span className={classes.name}>{words.t(page.label)}</span>
        {aside && <span className={classes.count}>{aside}</span>}
      </UnstyledButton>
    </li>
  );
}

function countOf({ count }: WorkspacePage, counts: WorkspaceCounts | undefined, words: Translator) {
  return count && counts ? words.number(count(counts)) : undefined;
}

function importedShare({ phase, progress }: ImportRun, words: Translator): string | undefined {
  if (phase !== 'running' || !progress || progress.filesTotal === 0) return undefined;
  return words.percent(progress.filesDone / progress.filesTotal);
}

/** Up and down lead from entry to entry; Tab goes on as everywhere. */
function stepFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  items[(at + by + items.length) % items.length]?.focus();
}
