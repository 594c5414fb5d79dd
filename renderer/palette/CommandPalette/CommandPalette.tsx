// Ctrl K: every command by its words, each with its key; the first group belongs to the chosen card.
// A combobox: the focus stays in its field. Knows words and keys, not what a command does.
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/WordsContext';
import { comboOf } from '../../keys/combo';
import type { CommandId } from '../../keys/commandTable';
import { IconSearch, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import { KeyHint } from '../../parts/KeyHint/KeyHint';
import { Overlay } from '../../parts/Overlay/Overlay';
import { findCommands, type PaletteGroup } from '../findCommands';
import classes from './CommandPalette.module.css';
import { CommandRows } from './CommandRows';

export interface CommandPaletteProps {
  readonly opened: boolean;
  readonly groups: readonly PaletteGroup<CommandId>[];
  /** Runs once the palette is gone and the focus is back where it was. */
  readonly onRun: (id: CommandId) => void;
  /** The typed words are no command: they become the concern. Without it nothing is asked here. */
  readonly onConcern?: (text: string) => void;
  readonly onClose: () => void;
}

/** px. */
const paletteWidth = 480;

export function CommandPalette({ opened, onClose, onRun, onConcern, groups }: CommandPaletteProps) {
  const { t } = useWords();
  const leave = useLeaving(opened, onClose);
  return (
    <Overlay
      opened={opened}
      name={t('palette.title')}
      onClose={() => leave()}
      width={paletteWidth}
      returnsFocus={false}
    >
      <Palette
        groups={groups}
        onClose={() => leave()}
        onRun={(id) => leave(() => onRun(id))}
        {...(onConcern && { onConcern: (text) => leave(() => onConcern(text)) })}
      />
    </Overlay>
  );
}

/** Gives the focus back before anything runs: what runs may put it elsewhere. */
function useLeaving(opened: boolean, onClose: () => void): (then?: () => void) => void {
  const before = useRef<Element | null>(null);
  const pending = useRef<(() => void) | undefined>(undefined);
  // While drawing, because the field below takes the focus as soon as it is there.
  if (opened && before.current === null) before.current = document.activeElement;
  useEffect(() => {
    if (opened) return;
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    before.current = null;
    pending.current?.();
    pending.current = undefined;
  }, [opened]);
  return (then) => {
    pending.current = then;
    onClose();
  };
}

type PaletteProps = Omit<CommandPaletteProps, 'opened'>;

function Palette({ groups, onRun, onConcern, onClose }: PaletteProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = findCommands(groups, typed);
  const ids = found.flatMap(({ commands }) => commands.map((command) => command.id));
  const asks = ids.length === 0;
  const run = (place: number) => {
    const command = ids[place];
    if (command) onRun(command);
    else onConcern?.(typed.trim());
  };
  const keys: Readonly<Record<string, () => void>> = {
    down: () => setAt(wrap(at + 1, ids.length)),
    up: () => setAt(wrap(at - 1, ids.length)),
    home: () => setAt(0),
    end: () => setAt(Math.max(0, ids.length - 1)),
    enter: () => run(at),
    esc: onClose,
    tab: () => undefined,
  };
  return (
    <>
      <div className={classes.head}>
        <IconSearch size={18} stroke={iconStroke} aria-hidden />
        <input
          data-autofocus
          className={classes.field}
          type="text"
          role="combobox"
          aria-label={t('palette.search')}
          aria-expanded
          aria-controls={`${id}-rows`}
          aria-activedescendant={`${id}-${at}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const combo = event.nativeEvent.isComposing ? undefined : comboOf(event.nativeEvent);
            const act = combo && keys[combo];
            if (!act) return;
            event.preventDefault();
            event.stopPropagation();
            act();
          }}
        />
        <Kbd combo="esc" />
      </div>
      <CommandRows
        id={id}
        groups={found}
        at={at}
        asks={asks && onConcern !== undefined}
        typed={typed}
        onPoint={setAt}
        onAct={run}
      />
      <footer className={classes.foot}>
        <KeyHint combos={['up', 'down']} label={t('keys.choose')} />
        <KeyHint combos={['enter']} label={t('keys.run')} />
      </footer>
    </>
  );
}

const wrap = (at: number, count: number): number => (count === 0 ? 0 : (at + count) % count);
