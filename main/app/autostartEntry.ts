// A desktop entry that starts a command at login (freedesktop.org, Desktop Entry Specification 1.5).
// Pure text.

/** Quoted for `Exec`: backslash, quotes, dollar and backtick are escaped twice, percent is doubled. */
function quoted(argument: string): string {
  const inQuotes = argument.replaceAll(/["`$\\]/g, (character) => `\\${character}`);
  // The value itself is escaped once more, as every string of the file.
  return `"${inQuotes.replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`;
}

/** `command`: executable and arguments; line breaks cannot be written and are left out. */
export function autostartEntry(command: readonly string[]): string {
  const exec = command.map((part) => quoted(part.replaceAll(/[\r\n]/g, ''))).join(' ');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Silbertablett',
    `Exec=${exec}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
