// The insights as a layer over the whole sidebar, with the key that turns charts into tables.
// Joins bridge, layer and panel.
import { useEffect, useState } from 'react';
import { useInsights } from '../../bridge/useInsights';
import { useWords } from '../../i18n/WordsContext';
import { InsightsPanel } from '../../insights/InsightsPanel/InsightsPanel';
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
  useLetter('t', opened, toggle);
  return (
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
          combo="T"
          pressed={asTable}
          onAct={toggle}
        />
      }
    >
      <InsightsPanel view={view} asTable={asTable} />
    </SlideOver>
  );
}

/** A letter alone acts while the layer has the focus; it traps it, and nothing in it is typed into. */
function useLetter(letter: string, active: boolean, act: () => void): void {
  useEffect(() => {
    if (!active) return;
    const listen = ({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent) => {
      if (key.toLowerCase() === letter && !ctrlKey && !metaKey && !altKey && !repeat) act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
