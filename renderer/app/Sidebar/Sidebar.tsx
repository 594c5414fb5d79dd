// The whole window: field on top, answers below, layers over them, status at the foot.
// Lays out; every rule lives elsewhere.
import { useElementSize } from '@mantine/hooks';
import type { DragEventHandler } from 'react';
import { announcement } from '../../ask/announcement';
import { choosableCards } from '../../ask/askState';
import { ConcernInput } from '../../ask/ConcernInput/ConcernInput';
import { ReportDialog } from '../../ask/ReportDialog/ReportDialog';
import { openWorkspace } from '../../bridge/shellActions';
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { ImportPanel } from '../../library/ImportPanel/ImportPanel';
import { KeySheet } from '../../parts/KeySheet/KeySheet';
import { LiveRegion } from '../../parts/LiveRegion/LiveRegion';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { SettingsPanel } from '../../settings/SettingsPanel/SettingsPanel';
import { Edge } from '../Edge/Edge';
import type { KeyPlace } from '../keys/commandOf';
import { keyGroups } from '../keys/keyGroups';
import { useCommands } from '../keys/useCommands';
import { StatusLine } from '../StatusLine/StatusLine';
import { TopBar } from '../TopBar/TopBar';
import { ConcernHint } from './ConcernHint';
import { goBack, noteDeed, openLayer, openLearned } from './deskActions';
import { InsightsLayer } from './InsightsLayer';
import { LearnedLayer } from './LearnedLayer';
import { ProofLayer } from './ProofLayer';
import { ReaderLayer, ReaderPane } from './Reader';
import { Results } from './Results';
import { runCommand } from './runCommand';
import classes from './Sidebar.module.css';
import { type Desk, useDesk } from './useDesk';
import { useDwell } from './useDwell';

/** From this width, px, the article stands beside the list; of the container, not of the window. */
export const wideFrom = 560;

export function Sidebar({ settings }: { readonly settings: SettingsView }) {
  const words = useWords();
  const { ref, width } = useElementSize();
  const desk = useDesk(settings, width >= wideFrom);
  const { ask, open, engine, wide, fold } = desk;
  // Beside the list an article is always open; only as a layer somebody has asked for it.
  const read = open.layer === 'reader' ? desk.card?.articleId : undefined;
  useDwell(read, (id) => noteDeed(desk, 'read', id));
  const layered = open.keys || open.report || open.layer !== 'none';
  const place = { layer: layerOf(desk), canRestore: ask.text === '' && ask.cleared !== undefined, wide };
  useCommands(desk.field, { ...place, yesLetter: words.t('keys.yesLetter') }, (command) =>
    runCommand(command, desk, words),
  );
  // Folded, the page below the edge keeps its width: nothing is laid out anew, nothing loses its place.
  const heldWidth = fold.state === 'open' ? undefined : width || settings.settings.bounds?.width || 420;
  return (
    <div
      className={classes.window}
      data-ready={engine.status || engine.failure ? true : undefined}
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
            onImport={() => openLayer(desk, 'import')}
            onWorkspace={() => openWorkspace({ page: 'import' })}
            onInsights={() => openLayer(desk, 'insights')}
            onSettings={() => openLayer(desk, 'settings')}
            onCollapse={fold.toggle}
          />
          <main className={classes.main}>
            <h1 className="visuallyHidden">{words.t('app.name')}</h1>
            <Concern desk={desk} />
            <Answers desk={desk} />
          </main>
          <StatusLine ask={ask} engine={engine} run={desk.imports.run} wide={wide} />
        </div>
        <Layers desk={desk} />
      </div>
      {fold.state !== 'open' && <Edge ask={ask} engine={engine} onOpen={() => fold.unfold()} />}
      <LiveRegion sentence={announcement(ask, words)} />
    </div>
  );
}

/** Where keys act: what lies on top. */
function layerOf({ fold, open, wide }: Desk): KeyPlace['layer'] {
  if (fold.state !== 'open') return 'edge';
  if (open.keys || open.report) return 'panel';
  if (open.layer === 'reader') return wide ? 'answers' : 'reader';
  return open.layer === 'none' ? 'answers' : 'panel';
}

function Concern({ desk }: { readonly desk: Desk }) {
  const { ask, dispatch, engine } = desk;
  return (
    <ConcernInput
      text={ask.text}
      onType={(text) => dispatch({ kind: 'typed', text })}
      hint={<ConcernHint ask={ask} empty={engine.status?.articles === 0} />}
      way={ask.text !== '' ? 'clear' : ask.cleared !== undefined ? 'restore' : 'none'}
      fieldRef={desk.field}
    />
  );
}

/** Files dropped anywhere go to the import; without this the window would try to show them. */
function dropTarget(desk: Desk): { readonly [on in 'onDragOver' | 'onDrop']: DragEventHandler } {
  return {
    onDragOver: (event) => event.preventDefault(),
    onDrop: (event) => {
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      desk.fold.unfold();
      openLayer(desk, 'import');
      desk.imports.takeDropped(files);
    },
  };
}

function Answers({ desk }: { readonly desk: Desk }) {
  const sideBySide = desk.wide && choosableCards(desk.ask).length > 0;
  return (
    <div className={classes.answers} data-wide={sideBySide || undefined}>
      <div className={classes.list}>
        <Results desk={desk} />
      </div>
      {sideBySide && <ReaderPane desk={desk} />}
    </div>
  );
}

function Layers({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const { open } = desk;
  const back = () => goBack(desk);
  return (
    <>
      <ReaderLayer desk={desk} />
      <SlideOver
        opened={open.layer === 'import'}
        name={t('import.title')}
        backLabel={t('app.back')}
        onBack={back}
      >
        <ImportPanel view={desk.imports} />
      </SlideOver>
      <SlideOver
        opened={open.layer === 'settings'}
        name={t('settings.title')}
        backLabel={t('app.back')}
        onBack={back}
      >
        <SettingsPanel
          {...desk.settings}
          engine={desk.engine}
          kept={desk.engineSettings}
          onLearned={() => openLearned(desk)}
          onProof={() => openLayer(desk, 'proof')}
          onInsights={() => openLayer(desk, 'insights')}
        />
      </SlideOver>
      <LearnedLayer desk={desk} />
      <ProofLayer opened={open.layer === 'proof'} onBack={back} />
      <InsightsLayer opened={open.layer === 'insights'} onBack={back} />
      <ReportDialog
        opened={open.report}
        articleId={desk.card?.articleId}
        title={desk.card?.title ?? ''}
        onClose={back}
      />
      <KeySheet groups={keyGroups} opened={open.keys} onClose={back} />
    </>
  );
}
