// The knowledge window: navigation on the left, one page on the right, keys that lead from page to page.
// Lays out; every page is a feature of its own.
import { UnstyledButton } from '@mantine/core';
import { type DragEvent, Suspense, useEffect, useState } from 'react';
import { latestDraft } from '../../bridge/draftShelf';
import { useEngineStatus } from '../../bridge/useEngineStatus';
import { useImport } from '../../bridge/useImport';
import { usePageEvents } from '../../bridge/usePageEvents';
import type { SettingsView } from '../../bridge/useSettings';
import { useWorkspaceCounts } from '../../bridge/useWorkspaceCounts';
import type { WorkspacePageProps, WorkspacePlace } from '../../bridge/workspacePage';
import { useWords, WordsProvider } from '../../i18n/WordsContext';
import { windowWords } from '../../i18n/windowWords';
import { DeskCommandsProvider } from '../../keys/DeskCommands';
import { useKeys } from '../../keys/KeysContext';
import { KeySheet } from '../../parts/KeySheet/KeySheet';
import { Loading } from '../../parts/Loading/Loading';
import { PageHead } from '../../parts/PageHead/PageHead';
import { keyGroups } from '../keyGroups';
import { pages } from '../pages';
import { WorkspaceNav } from '../WorkspaceNav/WorkspaceNav';
import { DeskPalette } from './DeskPalette';
import { NoBase } from './NoBase';
import { useWorkspaceKeys } from './useWorkspaceKeys';
import classes from './Workspace.module.css';

interface WorkspaceProps {
  readonly settings: SettingsView;
  /** Where the window opens. */
  readonly start: WorkspacePlace;
}

/** Brings its own words along: the sidebar starts without them. */
export function Workspace(props: WorkspaceProps) {
  const { language } = useWords();
  return (
    <WordsProvider language={language} further={windowWords}>
      <DeskCommandsProvider>
        <Frame {...props} />
      </DeskCommandsProvider>
    </WordsProvider>
  );
}

function Frame({ settings, start }: WorkspaceProps) {
  const { t } = useWords();
  const [{ place, from }, setStand] = useState<Stand>({ place: start });
  const go = (next: WorkspacePlace) => setStand((now) => standAfter(now, next));
  const [keys, setKeys] = useState(false);
  const [palette, setPalette] = useState(false);
  const engine = useEngineStatus();
  const imports = useImport();
  const counts = useWorkspaceCounts(place);
  usePageEvents(({ name, payload }) => {
    if (name === 'workspaceAsked') go(payload);
  });
  useWorkspaceKeys({
    openAt: (index) => pages[index] && go({ page: pages[index].page }),
    go,
    toggleKeys: () => setKeys((before) => !before),
    closeKeys: keys ? () => setKeys(false) : undefined,
    openPalette: () => setPalette(true),
  });
  useEffect(() => {
    document.title = t('workspace.title');
  }, [t]);
  useDraftsKept(place.page, () => go({ page: 'articles' }));
  const before = from && pages.find(({ page }) => page === from);
  const back = before && { label: t(before.label), act: () => go({ page: before.page }) };
  const props: WorkspacePageProps = {
    place,
    go,
    ...(back && { back }),
    engine,
    settings,
    imports,
    nowMs: Date.now(),
  };
  return (
    <div
      className={classes.window}
      data-ready={engine.status || engine.failure ? true : undefined}
      {...dropTarget((files) => {
        go({ page: 'import' });
        imports.takeDropped(files);
      })}
    >
      <div className={classes.frame} inert={keys || palette}>
        <UnstyledButton className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
          {t('workspace.skip')}
        </UnstyledButton>
        <WorkspaceNav current={place.page} counts={counts} run={imports.run} go={go} />
        <main id="content" className={classes.main} tabIndex={-1}>
          <Page {...props} />
        </main>
      </div>
      <DeskPalette opened={palette} onClose={() => setPalette(false)} />
      <KeySheet groups={keyGroups(useKeys())} opened={keys} onClose={() => setKeys(false)} />
    </div>
  );
}

/** A draft that was left for another page is shown before the window goes with it; there the editor asks by itself. */
function useDraftsKept(page: WorkspacePlace['page'], show: () => void): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (page === 'articles' || !latestDraft()) return;
      event.preventDefault();
      show();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  });
}

interface Stand {
  readonly place: WorkspacePlace;
  /** The page that asked for the article shown. */
  readonly from?: WorkspacePlace['page'];
}

function standAfter({ place, from }: Stand, next: WorkspacePlace): Stand {
  if (next.articleId === undefined) return { place: next };
  if (next.page !== place.page) return { place: next, from: place.page };
  return { place: next, ...(from && next.articleId === place.articleId && { from }) };
}

/** Names itself in every state: while its code is on the way, and where there is no base to show. */
function Page(props: WorkspacePageProps) {
  const { t } = useWords();
  const known = pages.find(({ page }) => page === props.place.page) ?? pages[0];
  if (!known) return null;
  const { View } = known;
  const name = t(known.label);
  if (props.engine.failure) {
    return (
      <>
        <PageHead title={name} />
        <NoBase engine={props.engine} code={props.engine.failure} />
      </>
    );
  }
  return (
    <Suspense
      fallback={
        <div aria-busy>
          <PageHead title={name} />
          <Loading inset />
        </div>
      }
    >
      <View key={known.page} {...props} />
      <FocusHead key={`head of ${known.page}`} />
    </Suspense>
  );
}

/** The page's title takes the focus as the page comes, so that it is read out first. */
function FocusHead() {
  useEffect(() => {
    document.querySelector<HTMLElement>('#content [data-autofocus]')?.focus({ preventScroll: true });
  }, []);
  return null;
}

/** Files dropped anywhere go to the import; without this the window would try to show them. */
function dropTarget(take: (files: readonly File[]) => void) {
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (files.length > 0) take(files);
    },
  };
}
