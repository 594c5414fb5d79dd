// What is said of a command in the table, and the places and conditions that rows share.
// Knows places, no command.
import type { WordKey } from '../i18n/words';
import { desk, type KeyLayer, type KeyPlace } from './keyPlace';

/** `card`: the card or article at hand · `concern`: what is asked · `article`: inside the reader · `reply`: its sheet · `view`: the app itself. */
export type SidebarGroup = 'card' | 'concern' | 'article' | 'reply' | 'view';
/** Of the knowledge window. */
export type DeskGroup = `desk${'Window' | 'Ledger' | 'Articles' | 'Twins' | 'Gaps' | 'Review'}`;
export type CommandGroup = SidebarGroup | DeskGroup;

export interface CommandRow {
  /**
   * As in comboLabel, `ctrl`, `alt`, `shift` in this order, letters capital: `ctrl+shift+C`. The first is the one printed.
   * `digit` stands for 1 to 9, `yes` for J or Y. Without keys it is reached by the palette.
   */
  readonly keys: readonly string[];
  /** A short verb phrase; rows of one label are one line of the sheet ("wählen ↑ ↓"). */
  readonly label: WordKey;
  /** Where the label does not tell one command from another. */
  readonly name?: WordKey;
  readonly group: CommandGroup;
  readonly where: readonly KeyLayer[];
  readonly when?: (place: KeyPlace) => boolean;
  /** What is run, where it is not `{ kind: id }`. */
  readonly does?: Readonly<Record<'kind', string> & Record<string, string | number>>;
  /** Its keys end in a digit, which it is run with. */
  readonly digit?: true;
  /** A held key runs it again and again. */
  readonly repeats?: true;
  /** Acts only while its list has the focus, so a bare letter may be its key (WCAG 2.1.4). */
  readonly letter?: true;
  /** The key is what everyone expects of it and cannot be changed. */
  readonly fixed?: true;
  /** Left out of the palette: it means something only as a key. */
  readonly keyOnly?: true;
}

export type CommandRows = Readonly<Record<string, CommandRow>>;

export const everywhere = ['answers', 'reader', 'panel', 'reply', 'edge'] as const;
/** In both windows. */
export const bothWindows = ['answers', 'reader', 'panel', 'reply', ...desk] as const;
export const unfolded = ['answers', 'reader', 'panel', 'reply'] as const;
export const atWork = ['answers', 'reader'] as const;
export const inList = ['answers'] as const;

export const atField = ({ focus }: KeyPlace): boolean => focus === 'field' || focus === 'elsewhere';
export const besideOthers = ({ layer, wide }: KeyPlace): boolean => layer === 'reader' || wide;
