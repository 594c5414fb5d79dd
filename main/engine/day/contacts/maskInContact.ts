// A concern of a contact as it may be stored: a name that was said with its cue ("Weber am Apparat") is known without it too.
// Knows masking by its one door.
import type { Contact } from '../../../../knowledge/vocabulary/contact';
import { maskConcern } from '../../notedConcern';

/** Symbol for record separator: nobody says it, and masking leaves it alone. */
const separator = '\n\u241e\n';
/** Names are said at the beginning; masking a whole day of chat would take too long. UTF-16 units. */
const mostContext = 20_000;

/** `text` masked as if it stood below all that was said. */
export async function maskInContact({ turns, customer }: Contact, text: string): Promise<string> {
  // Who has signed is known by that cue alone: salutation and signature are no part of the turns.
  const signed = customer ? [`Name: ${customer.name}`] : [];
  const said = [...signed, ...turns.map((turn) => turn.text)]
    .join('\n')
    .slice(0, mostContext)
    .replaceAll('\u241e', ' ');
  const { text: masked } = await maskConcern(`${said}${separator}${text.replaceAll('\u241e', ' ')}`);
  const at = masked.lastIndexOf('\u241e');
  return (await maskConcern(at < 0 ? text : masked.slice(at + 1))).text.trim();
}
