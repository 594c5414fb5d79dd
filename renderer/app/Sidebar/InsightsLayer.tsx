// The insights as a layer over the whole sidebar, with the key that turns charts into tables.
// Joins bridge, layer and panel.
import { useState } from 'react';
import { useInsights } from '../../bridge/useInsights';
import { useWords } from '../../i18n/WordsContext';
import { InsightsPanel } from '../../insights/InsightsPanel/InsightsPanel';
import { useDeskCommands } from '../../keys/DeskCommands';
import { ActionButton } from '../../parts/ActionButton/ActionButton';
import { IconTable } from '../../parts/icons';
import { SlideOver } from '../../parts/SlideOver/SlideOver';

interface InsightsLayerProps {
  readonly opened: boolean;
  readonly onBack: () => void;
}

export function InsightsLayer({ opened, onBack }: InsightsLayerProps) {
  const { t } = useWords();
  const view = useInsights(opened);
  const [asTable, setAsTable] = useState(false);
  const toggle = () => setAsTable((before) => !before);
  const hear = useDeskCommands(opened ? { tables: toggle } : {});
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a letter acts from anywhere in the layer, which traps the focus
    <div onKeyDown={hear}>
      <SlideOver
        opened={opened}
        wide
        name={t('insights.title')}
        backLabel={t('app.back')}
        onBack={onBack}
        aside={
          <ActionButton
            look="ghost"
            icon={IconTable}
            label={t('insights.tables')}
            command="tables"
            pressed={asTable}
            onAct={toggle}
          />
        }
      >
        <InsightsPanel view={view} asTable={asTable} />
      </SlideOver>
    </div>
  );
}
