// The palette of the knowledge window: what its page and the window itself can do now, by words.
// Asks the desk; runs nothing itself.
import { useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { rowOf } from '../../keys/commandTable';
import { useDesk } from '../../keys/DeskCommands';
import { deskTitles } from '../../keys/sheetGroups';
import { CommandPalette } from '../../palette/CommandPalette/CommandPalette';
import { capitalised } from '../../parts/capitalised';

interface DeskPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function DeskPalette({ opened, onClose }: DeskPaletteProps) {
  const { t } = useWords();
  const desk = useDesk();
  // As it was when the palette opened: its own field offers nothing.
  const [offered, setOffered] = useState(desk?.offered() ?? []);
  const [before, setBefore] = useState(opened);
  if (opened !== before) {
    setBefore(opened);
    if (opened) setOffered(desk?.offered() ?? []);
  }
  const listed = offered.filter((id) => !rowOf(id).keyOnly);
  const own = Object.entries(deskTitles).map(([group, title]) => ({
    title: t(title),
    ids: listed.filter((id) => rowOf(id).group === group),
  }));
  const shared = { title: t('keys.view'), ids: listed.filter((id) => rowOf(id).group === 'view') };
  return (
    // Keys pressed in the palette are the palette's.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps presses from the page below
    <div onKeyDown={(event) => opened && event.stopPropagation()}>
      <CommandPalette
        opened={opened}
        groups={[...own, shared].map(({ title, ids }) => ({
          title,
          commands: ids.map((id) => ({ id, label: capitalised(t(rowOf(id).name ?? rowOf(id).label)) })),
        }))}
        onRun={(id) => desk?.run(id)}
        onClose={onClose}
      />
    </div>
  );
}
