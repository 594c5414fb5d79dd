// A concern of a contact as it may be stored: a name that was said with its cue ("Weber am Apparat") is known without it too.
// Knows masking by its one door.
import { detectLanguage } from '../../../../knowledge/language/detectLanguage';
import { placeholders } from '../../../../knowledge/privacy/placeholders';
import type { Contact, Customer } from '../../../../knowledge/vocabulary/contact';
import { nameParts } from '../../../../knowledge/vocabulary/personName';
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
  const alone = await maskConcern(at < 0 ? text : masked.slice(at + 1));
  return withoutName(alone.text.trim(), customer);
}

/** Whoever wrote a mail is named for certain: their words go even where they might be a thing's ("Grünwald", "Koch"). */
function withoutName(text: string, customer: Customer | undefined): string {
  const words = customer
    ? nameParts(customer.name).words.filter((word) => /^\p{Lu}\p{L}{2}/u.test(word))
    : [];
  if (words.length === 0) return text;
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?:s|['’]s?)?(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return text.replace(named, placeholders[detectLanguage(text)].name);
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
