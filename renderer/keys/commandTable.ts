// Every command of both windows: its keys, its words, where it acts. The only list of them: keyboard, key sheet, palette,
// printed keys and the settings' key list are made of it. Knows no action; the sidebar's stand in app/Sidebar/runCommand.ts,
// the knowledge window's on its pages and the reply's on its sheet (useDeskCommands).
//
// To add one: 1. a row in rows/ (id, keys, label, group, where); 2. its words in renderer/i18n, both languages; 3. its action
// in app/Sidebar/runCommand.ts, which does not compile without it. Optional: an icon (palette/commandIcons.ts), a condition
// (`when` in the row for the key, `offered` in app/Sidebar/paletteCommands.ts for the palette). Print a key by
// <Kbd command="id"/> or <ActionButton command="id"/>, never by its letters: it may have been changed.
import type { CommandRow } from './commandRow';
import { articleCommands } from './rows/articleCommands';
import { cardCommands } from './rows/cardCommands';
import { concernCommands } from './rows/concernCommands';
import { contactCommands } from './rows/contactCommands';
import { deskCommands } from './rows/deskCommands';
import { replyCommands } from './rows/replyCommands';
import { viewCommands } from './rows/viewCommands';

/** Rows in the order of sheet, palette and settings; of two that fit a press, the first is meant. */
const sidebarCommands = {
  ...cardCommands,
  ...concernCommands,
  ...contactCommands,
  ...articleCommands,
  ...viewCommands,
} as const;
export const commandTable = { ...sidebarCommands, ...replyCommands, ...deskCommands } as const;

type Table = typeof commandTable;
type SidebarCommandId = keyof typeof sidebarCommands;
export type CommandId = keyof Table;
export const commandIds = Object.keys(commandTable) as readonly CommandId[];

/** A row as a value of the common shape: `commandTable` itself knows each row's own. */
export const rowOf = (id: CommandId): CommandRow => commandTable[id];

type DoneBy<Id extends CommandId> = Table[Id] extends { readonly does: infer Done }
  ? Done
  : Table[Id] extends { readonly digit: true }
    ? { readonly kind: Id; readonly index: number }
    : { readonly kind: Id };

/** What is to be done in the sidebar; `type` is no row: a letter pressed outside the field goes on with the concern. */
export type Command =
  | { readonly [Id in SidebarCommandId]: DoneBy<Id> }[SidebarCommandId]
  | { readonly kind: 'type'; readonly letter: string };
