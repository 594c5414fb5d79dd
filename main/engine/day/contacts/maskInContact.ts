// A concern of a contact as it may be stored: a name that was said with its cue ("Weber am Apparat") is known without it too.
// Knows masking by its one door.
import type { Contact } from '../../../../knowledge/vocabulary/contact';
import { maskConcern } from '../../notedConcern';

/** Symbol for record separator: nobody says it, and masking leaves it alone. */
const separator = '\n\u241e\n';
/** Names are said at the beginning; masking a whole day of chat would take too long. UTF-16 units. */
const mostContext = 20_000;

/** `text` masked as if it stood below all that was said. */
export function maskInContact({ turns }: Contact, text: string): string {
  const said = turns
    .map((turn) => turn.text)
    .join('\n')
    .slice(0, mostContext)
    .replaceAll('\u241e', ' ');
  const masked = maskConcern(`${said}${separator}${text.replaceAll('\u241e', ' ')}`).text;
  const at = masked.lastIndexOf('\u241e');
  return maskConcern(at < 0 ? text : masked.slice(at + 1)).text.trim();
}
