// Everything that slides or fades in over the answers.
// Mounts the layers; each knows its own feature.
import { memo } from 'react';
import { ReportDialog } from '../../ask/ReportDialog/ReportDialog';
import { useWords } from '../../i18n/WordsContext';
import { useKeys } from '../../keys/KeysContext';
import { sheetGroups } from '../../keys/sheetGroups';
import { ImportPanel } from '../../library/ImportPanel/ImportPanel';
import { KeySheet } from '../../parts/KeySheet/KeySheet';
import { SlideOver } from '../../parts/SlideOver/SlideOver';
import { ReplySettings } from '../../reply/ReplySettings/ReplySettings';
import { FeedState } from '../../settings/FeedSettings/FeedState';
import { SettingsPanel } from '../../settings/SettingsPanel/SettingsPanel';
import { CompareLayer } from './CompareLayer';
import { ConversationLayer, HistoryLayer } from './ContactLayers';
import { openLayer, openLearned } from './deskActions';
import { goBack } from './goBack';
import { InsightsLayer } from './InsightsLayer';
import { LearnedLayer } from './LearnedLayer';
import { PaletteLayer } from './PaletteLayer';
import { ProofLayer } from './ProofLayer';
import { ReaderLayer } from './Reader';
import { ReplyDeskLayer } from './ReplyDeskLayer';
import type { Desk } from './useDesk';

interface LayersProps {
  readonly desk: Desk;
}

/** While none is open there is nothing to draw of them: a key in the concern field passes them all by. */
export const Layers = memo(AllLayers, (before, next) => !isAnyOpen(before.desk) && !isAnyOpen(next.desk));

function isAnyOpen({ open }: Desk): boolean {
  return open.layer !== 'none' || open.keys || open.palette || open.report;
}

function AllLayers({ desk }: LayersProps) {
  const { t } = useWords();
  const { open } = desk;
  const back = () => goBack(desk);
  return (
    <>
      <ReaderLayer desk={desk} />
      <ReplyDeskLayer desk={desk} />
      <SlideOver
        opened={open.layer === 'import'}
        name={t('import.title')}
        backLabel={t('app.back')}
        onBack={back}
      >
        <ImportPanel view={desk.imports} paused={desk.engine.status?.importPaused} />
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
          further={
            open.layer === 'settings' && (
              <>
                <ReplySettings opened />
                <FeedState />
              </>
            )
          }
        />
      </SlideOver>
      <LearnedLayer desk={desk} />
      <ProofLayer opened={open.layer === 'proof'} onBack={back} />
      <InsightsLayer opened={open.layer === 'insights'} onBack={back} />
      <ConversationLayer desk={desk} />
      <HistoryLayer desk={desk} />
      <CompareLayer desk={desk} />
      <ReportDialog
        opened={open.report}
        articleId={desk.card?.articleId}
        title={desk.card?.title ?? ''}
        onClose={back}
      />
      <PaletteLayer desk={desk} />
      <KeySheet groups={sheetGroups(useKeys())} opened={open.keys} onClose={back} />
    </>
  );
}
