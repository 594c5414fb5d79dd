// The palette's list: groups with their titles, a command a row; or the one way on where no command begins so.
// Options are pointed at and clicked; the keyboard is the field's.
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/WordsContext';
import type { CommandId } from '../../keys/commandTable';
import { keepFocus } from '../../parts/ActionButton/ActionButton';
import { IconSearch, iconStroke } from '../../parts/icons';
import { Kbd } from '../../parts/Kbd/Kbd';
import { commandIcons } from '../commandIcons';
import type { PaletteCommand, PaletteGroup } from '../findCommands';
import classes from './CommandPalette.module.css';

interface CommandRowsProps {
  /** Beginning of the ids that the field refers to. */
  readonly id: string;
  readonly groups: readonly PaletteGroup<CommandId>[];
  /** The chosen row, counted over all groups. */
  readonly at: number;
  /** Nothing begins so: the typed words can be asked for. */
  readonly asks: boolean;
  readonly typed: string;
  readonly onPoint: (at: number) => void;
  readonly onAct: (at: number) => void;
}

export function CommandRows({ id, groups, at, asks, typed, onPoint, onAct }: CommandRowsProps) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#${CSS.escape(`${id}-${at}`)}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, at]);
  const all = groups.flatMap(({ commands }) => commands);
  const row = (command: PaletteCommand<CommandId>) => {
    const place = all.indexOf(command);
    const given = { id: `${id}-${place}`, chosen: place === at, place, onPoint, onAct };
    return <CommandOption key={command.id} command={command} {...given} />;
  };
  return (
    <div
      ref={list}
      id={`${id}-rows`}
      role="listbox"
      tabIndex={-1}
      aria-label={t('palette.title')}
      className={classes.rows}
    >
      {groups.map(({ title, ofArticle, commands }, group) => (
        // biome-ignore lint/a11y/useSemanticElements: options in a fieldset would leave the listbox
        <div key={title} role="group" aria-labelledby={`${id}-title-${group}`}>
          <div id={`${id}-title-${group}`} className={classes.title} translate={ofArticle ? 'no' : undefined}>
            {title}
          </div>
          {commands.map(row)}
        </div>
      ))}
      {asks && (
        <Option id={`${id}-0`} chosen onPoint={() => onPoint(0)} onAct={() => onAct(0)}>
          <IconSearch size={17} stroke={iconStroke} aria-hidden />
          <span className={classes.words}>
            {t('palette.asConcern')}
            <small>{typed.trim()}</small>
          </span>
          <Kbd combo="enter" />
        </Option>
      )}
    </div>
  );
}

interface CommandOptionProps {
  readonly command: PaletteCommand<CommandId>;
  readonly id: string;
  readonly chosen: boolean;
  readonly place: number;
  readonly onPoint: (at: number) => void;
  readonly onAct: (at: number) => void;
}

function CommandOption({ command, id, chosen, place, onPoint, onAct }: CommandOptionProps) {
  const Icon = commandIcons[command.id];
  return (
    <Option id={id} chosen={chosen} onPoint={() => onPoint(place)} onAct={() => onAct(place)}>
      <span className={classes.icon}>{Icon && <Icon size={17} stroke={iconStroke} aria-hidden />}</span>
      <span className={classes.words}>{command.label}</span>
      <Kbd command={command.id} />
    </Option>
  );
}

interface OptionProps {
  readonly id: string;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onAct: () => void;
  readonly children: React.ReactNode;
}

function Option({ id, chosen, onPoint, onAct, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose and run
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={classes.row}
      onMouseMove={onPoint}
      onMouseDown={keepFocus}
      onClick={onAct}
    >
      {children}
    </div>
  );
}
