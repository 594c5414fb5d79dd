// The whole window: field on top, answers below, layers over them, status at the foot.
// Lays out; every rule lives elsewhere.
import { useElementSize } from '@mantine/hooks';
import { announcement } from '../../ask/announcement';
import { choosableCards } from '../../ask/askState';
import { openWorkspace } from '../../bridge/shellActions';
import { useScreenLock } from '../../bridge/useScreenLock';
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { useKeys } from '../../keys/KeysContext';
import type { KeyPlace } from '../../keys/keyPlace';
import { LiveRegion } from '../../parts/LiveRegion/LiveRegion';
import { Edge } from '../Edge/Edge';
import { useCommands } from '../keys/useCommands';
import { StatusLine } from '../StatusLine/StatusLine';
import { TopBar } from '../TopBar/TopBar';
import { Concern } from './Concern';
import { canUndo, concernsOf } from './dayActions';
import { openLayer } from './deskActions';
import { dropTarget } from './dropTarget';
import { Layers } from './Layers';
import { LockedCover } from './LockedCover';
import { PrintedArticle } from './PrintedArticle';
import { ReaderPane } from './Reader';
import { Results } from './Results';
import { runCommand } from './runCommand';
import { Shelf } from './Shelf';
import classes from './Sidebar.module.css';
import { noteDeed } from './shownArticle';
import { type Desk, useDesk } from './useDesk';
import { useDwell } from './useDwell';
import { isWelcoming, WelcomeLayer } from './WelcomeLayer';

/** From this width, px, the article stands beside the list; of the container, not of the window. */
const wideFrom = 560;

export function Sidebar({ settings }: { readonly settings: SettingsView }) {
  const words = useWords();
  const { ref, width } = useElementSize();
  const desk = useDesk(settings, width >= wideFrom);
  const { ask, open, engine, wide, fold } = desk;
  // Beside the list an article is always open; only as a layer somebody has asked for it.
  const read = open.layer === 'reader' ? desk.card?.articleId : undefined;
  useDwell(read, (id) => noteDeed(desk, 'read', id));
  // A reader that was opened as a layer stands beside the list once there is room: nothing lies over the page then.
  const layer = wide && open.layer === 'reader' ? 'none' : open.layer;
  const layered = isWelcoming(desk) || open.keys || open.palette || open.report || layer !== 'none';
  const place = {
    layer: layerOf(desk),
    canRestore: canUndo(desk),
    hasQuestion: desk.day.grasp.question !== undefined,
    hasConcerns: concernsOf(desk).list.length > 1,
    wide,
  };
  const keys = useKeys();
  const locked = useScreenLock() && settings.settings.hideOnLock;
  useCommands(desk.field, { ...place, yesLetter: words.t('keys.yesLetter') }, keys, (command) =>
    runCommand(command, desk, words),
  );
  // Folded, the page below the edge keeps its width: nothing is laid out anew, nothing loses its place.
  const heldWidth = fold.state === 'open' ? undefined : width || settings.settings.bounds?.width || 420;
  return (
    <div
      className={classes.window}
      data-ready={engine.status || engine.failure ? true : undefined}
      data-side={settings.settings.side}
      {...dropTarget(desk)}
    >
      <div
        ref={ref}
        className={classes.sidebar}
        data-fold={fold.state}
        inert={fold.state !== 'open'}
        style={{ width: heldWidth }}
      >
        <div className={classes.under} inert={layered}>
          <TopBar
            side={settings.settings.side}
            watching={settings.settings.watchClipboard}
            onStopWatching={() => settings.change({ watchClipboard: false })}
            onHistory={() => openLayer(desk, 'history')}
            onWorkspace={() => openWorkspace({ page: 'import' })}
            onSettings={() => openLayer(desk, 'settings')}
            onPalette={() => desk.setOpen((now) => ({ ...now, palette: true }))}
            onCollapse={fold.toggle}
          />
          <main className={classes.main}>
            <h1 className="visuallyHidden">{words.t('app.name')}</h1>
            <Concern desk={desk} />
            <Answers desk={desk} />
            <Shelf desk={desk} />
          </main>
          <StatusLine ask={ask} engine={engine} run={desk.imports.run} wide={wide} />
        </div>
        <Layers desk={desk} />
        <WelcomeLayer desk={desk} />
      </div>
      {fold.state !== 'open' && (
        <Edge ask={ask} engine={engine} side={settings.settings.side} onOpen={() => fold.unfold()} />
      )}
      <LiveRegion sentence={announcement(ask, words)} />
      <LiveRegion sentence={desk.day.news.sentence} />
      <PrintedArticle desk={desk} />
      {locked && <LockedCover />}
    </div>
  );
}

/** Where keys act: what lies on top. */
function layerOf(desk: Desk): KeyPlace['layer'] {
  const { fold, open, wide } = desk;
  if (fold.state !== 'open') return 'edge';
  if (isWelcoming(desk)) return 'panel';
  if (open.keys || open.palette || open.report) return 'panel';
  if (open.layer === 'reader') return wide ? 'answers' : 'reader';
  return open.layer === 'none' ? 'answers' : 'panel';
}

function Answers({ desk }: { readonly desk: Desk }) {
  const sideBySide = desk.wide && choosableCards(desk.ask).length > 0;
  return (
    <div className={classes.answers} data-wide={sideBySide || undefined}>
      <div className={classes.list}>
        <div className={classes.rows}>
          <Results desk={desk} />
        </div>
      </div>
      {sideBySide && <ReaderPane desk={desk} />}
    </div>
  );
}
