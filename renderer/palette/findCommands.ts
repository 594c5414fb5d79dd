// Which commands the typed letters mean: by the beginnings of words, in the order of the table.
// Pure, and always the same for the same letters; what was used before changes nothing.
import { beginsWords } from '../parts/beginsWords';

export interface PaletteCommand<Id extends string = string> {
  readonly id: Id;
  /** A short verb phrase in the interface's language. */
  readonly label: string;
}

export interface PaletteGroup<Id extends string = string> {
  readonly title: string;
  /** The title is an article's: content, not the interface's words. */
  readonly ofArticle?: true;
  readonly commands: readonly PaletteCommand<Id>[];
}

/** Groups keep their order, empty ones fall away; without letters everything is there. */
export function findCommands<Id extends string>(
  groups: readonly PaletteGroup<Id>[],
  typed: string,
): readonly PaletteGroup<Id>[] {
  return groups
    .map(({ commands, ...group }) => ({
      ...group,
      commands: commands.filter(({ label }) => beginsWords(label, typed)),
    }))
    .filter(({ commands }) => commands.length > 0);
}
