// A desktop entry that starts a command (freedesktop.org, Desktop Entry Specification 1.5).
// Pure text.

/** What `Exec` reads as it stands. */
const plain = /^[\w@+:,./-]+$/;

/**
 * For `Exec`: backslash, quotes, dollar and backtick are escaped twice, percent is doubled. Plain words stay bare:
 * xdg-open of xdg-utils 1.1 (Debian 12), where it has no desktop to ask, takes quotes for a part of the name.
 */
function quoted(argument: string): string {
  if (plain.test(argument)) return argument;
  const inQuotes = argument.replaceAll(/["`$\\]/g, (character) => `\\${character}`);
  // The value itself is escaped once more, as every string of the file.
  return `"${inQuotes.replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`;
}

export interface DesktopEntry {
  /** Executable and arguments; line breaks cannot be written and are left out. */
  readonly command: readonly string[];
  /** Where the address that is opened stands, behind the command; default: nowhere. */
  readonly opens?: '%u';
  /** Further lines. */
  readonly more: readonly string[];
}

export function desktopEntry({ command, opens, more }: DesktopEntry): string {
  const exec = command.map((part) => quoted(part.replaceAll(/[\r\n]/g, '')));
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Silbertablett',
    `Exec=${[...exec, ...(opens ? [opens] : [])].join(' ')}`,
    'Terminal=false',
    ...more,
    '',
  ].join('\n');
}
