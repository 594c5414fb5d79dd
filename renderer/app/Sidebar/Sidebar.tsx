// The whole window: field on top, answers below, layers over them, status at the foot.
// Lays out; every rule lives elsewhere.
import { useElementSize } from '@mantine/hooks';
import type { DragEventHandler } from 'react';
import { announcement } from '../../ask/announcement';
import { choosableCards } from '../../ask/askState';
import { ConcernInput } from '../../ask/ConcernInput/ConcernInput';
import type { SettingsView } from '../../bridge/useSettings';
import { useWords } from '../../i18n/WordsContext';
import { ImportPanel } from '../../library/ImportPanel/ImportPanel';
import { LiveRegion } from '../../parts/LiveRegion/LiveRegion';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { SettingsPanel } from '../../settings/SettingsPanel/SettingsPanel';
import { KeySheet } from '../KeySheet/KeySheet';
import { useCommands } from '../keys/useCommands';
import { StatusLine } from '../StatusLine/StatusLine';
import { TopBar } from '../TopBar/TopBar';
import { ConcernHint } from './ConcernHint';
import { goBack, openLayer } from './deskActions';
import { ReaderLayer, ReaderPane } from './Reader';
import { Results } from './Results';
import { runCommand } from './runCommand';
import classes from './Sidebar.module.css';
import { type Desk, useDesk } from './useDesk';

/** From this width, px, the article stands beside the list; of the container, not of the window. */
export const wideFrom = 560;

export function Sidebar({ settings }: { readonly settings: SettingsView }) {
  const words = useWords();
  const { ref, width } = useElementSize();
  const desk = useDesk(settings, width >= wideFrom);
  const { ask, open, engine, wide } = desk;
  const layered = open.keys || open.layer !== 'none';
  const layer = open.keys || open.layer === 'import' || open.layer === 'settings' ? 'panel' : 'answers';
  useCommands(
    desk.field,
    {
      layer: layer === 'answers' && open.layer === 'reader' && !wide ? 'reader' : layer,
      canRestore: ask.text === '' && ask.cleared !== undefined,
      wide,
      yesLetter: words.t('keys.yesLetter'),
    },
    (command) => runCommand(command, desk, words),
  );
  return (
    <div
      ref={ref}
      className={classes.sidebar}
      data-ready={engine.status || engine.failure ? true : undefined}
      {...dropTarget(desk)}
    >
      <div className={classes.under} inert={layered}>
        <TopBar onImport={() => openLayer(desk, 'import')} onSettings={() => openLayer(desk, 'settings')} />
        <main className={classes.main}>
          <h1 className="visuallyHidden">{words.t('app.name')}</h1>
          <Concern desk={desk} />
          <Answers desk={desk} />
        </main>
        <StatusLine ask={ask} engine={engine} run={desk.imports.run} wide={wide} />
      </div>
      <Layers desk={desk} />
      <LiveRegion sentence={announcement(ask, words)} />
    </div>
  );
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
        <SettingsPanel {...desk.settings} engine={desk.engine} />
      </SlideOver>
      <KeySheet opened={open.keys} onClose={back} />
    </>
  );
}
