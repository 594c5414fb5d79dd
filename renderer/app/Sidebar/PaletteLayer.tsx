// The command palette over the sidebar: what it offers now, and what becomes of a choice.
// Joins desk and palette.
import { useRef } from 'react';
import { useWords } from '../../i18n/WordsContext';
import type { CommandPaletteProps } from '../../palette/CommandPalette/CommandPalette';
import { CommandPalette } from '../../palette/CommandPalette/CommandPalette';
import { commandFor } from '../keys/commandOf';
import { paletteGroups } from './paletteCommands';
import { runCommand } from './runCommand';
import type { Desk } from './useDesk';

export function PaletteLayer({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { open, setOpen, dispatch } = desk;
  // What is offered is looked up while it is open only; fading out it keeps what it had.
  const groups = useRef<CommandPaletteProps['groups']>([]);
  if (open.palette) groups.current = paletteGroups(desk, words);
  return (
    <CommandPalette
      opened={open.palette}
      groups={groups.current}
      onRun={(id) => runCommand(commandFor(id), desk, words)}
      onConcern={(text) => {
        setOpen((now) => ({ ...now, layer: 'none', reason: false }));
        dispatch({ kind: 'replaced', text });
      }}
      onClose={() => setOpen((now) => ({ ...now, palette: false }))}
    />
  );
}
