// Finds names of persons by what stands around them: salutations, introductions, roles, signatures, mail headers.
// A name without any such cue is out of its reach; what makes a word a name's is nameWords.ts's.
import { occurrencesOf } from '../vocabulary/occurrences';
import { firstNames } from './firstNames';
import type { PersonalSpan } from './personalSpan';
import { type NameReading, readName } from './readName';

/** What stands right before a name, and how the name is to be read. `closing`: nothing but the line's end may follow. */
interface NameCue extends NameReading {
  readonly pattern: RegExp;
  readonly closing?: true;
}

const before = (words: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}[])(?:${words})`, flags);
const lineBreaks = '[ \\t]{0,4}[,.!;–-]{0,2}[ \\t]{0,4}(?:\\r?\\n[ \\t>]{0,4}){0,3}';
const role =
  '(?:Kund(?:e|in)|Kd\\.?|Anrufer(?:in)?|Mieter(?:in)?|Vormieter(?:in)?|Nachmieter(?:in)?|Vermieter(?:in)?|Nachbar(?:n|in)?|Kolleg(?:e|en|in)|Ansprechpartner(?:in)?|Sohn|Tochter|Mutter|Vater|Bruder|Schwester|Mann|Ehemann|Ehefrau|Frau|Partner(?:in)?|Lebensgefährt(?:e|in)|Hausverwaltung|Customer|Caller|tenant|husband|wife|son|daughter|neighbour|neighbor|landlord|mother|father|colleague)';

const cues: readonly NameCue[] = [
  // Salutations and forms of address: whatever follows is a name.
  {
    pattern: before(
      '(?:(?:Frau|FRAU|Herrn?|HERRN?|Familie|Eheleute|Mister|Miss)[ \\n]|(?:Hrn?|Fr|Fam|Mrs?|Ms)(?:\\. ?| ))',
      'gu',
    ),
    words: 2,
    lower: 'none',
    things: true,
  },
  {
    pattern: before(
      '(?<!(?:mein|dein|sein|ihr|unser)e?r? )(?:(?:frau|herrn?|familie|eheleute) |(?:hrn?|fr|fam|mrs?|ms)(?:\\. ?| ))',
      'gu',
    ),
    words: 2,
    lower: 'any',
    things: true,
  },
  {
    pattern: before(
      "(?:mein name (?:ist|lautet)|my name(?:'s| is)|name's|ich hei(?:ß|ss)e|auf den namen|namens|in the name of|on behalf of) ",
    ),
    words: 3,
    lower: 'any',
    things: true,
  },
  {
    pattern: before(
      '(?:(?:vor|nach|familien|geburts)?name|kontoinhaber(?:in)?|inhaber(?:in)?|inh\\.|(?:account |policy )?holder|kund(?:e|in)|anrufer(?:in)?|ansprechpartner(?:in)?|von|from|an|to|cc|name of (?:tenant|customer))[ ]?:[ \\t]{0,3}',
    ),
    words: 4,
    lower: 'any',
    things: false,
  },
  {
    pattern: before(
      '(?:kontoinhaber(?:in)?|geburtsname|nachname|vorname|(?<=[,.;] )name|(?:account|policy) holder|holder|geborene?|geb\\.|lautet auf|läuft auf|c/o|z\\. ?hd\\.?|vollmacht für) ',
    ),
    words: 3,
    lower: 'none',
    things: false,
  },
  // Introductions: also said of things ("Hier ist der Strom weg"), so things are no names here.
  {
    pattern: before(
      "(?:hier (?:ist|spricht)|this is|here is|ich bin'?s?|bin|i am|i'm) (?:(?:nochmal|wieder|der|die) )?",
    ),
    words: 3,
    lower: 'firstName',
    things: false,
  },
  { pattern: before('(?:(?<=^|[,.!] ?)hier) '), words: 3, lower: 'none', things: false },
  { pattern: before(`${role} `, 'gu'), words: 3, lower: 'none', things: false },
  // Greetings.
  {
    pattern: before(
      '(?:hallo|hi|hey|moin|guten (?:tag|morgen|abend)|liebe[rs]?|dear|good (?:morning|afternoon|evening)),? ',
    ),
    words: 3,
    lower: 'none',
    things: false,
  },
  // Closings.
  {
    pattern: before(
      `(?:(?:(?:mit )?(?:freundliche[nmr]?|beste[nm]?|viele[n]?|liebe[nm]?|herzliche[nm]?|schöne[nm]?|sonnige[n]?) )?gr(?:ü|ue)(?:ß|ss)en?(?: aus [^\\n]{1,30}(?=\\n))?|gru(?:ß|ss)|hochachtungsvoll|es grü(?:ß|ss)t|mfg|vg|lg|(?:kind|best|warm)(?:est)? regards|regards|best wishes|(?:yours )?(?:sincerely|faithfully|truly)|cheers|gez\\.|i\\. ?a\\.|i\\. ?v\\.)${lineBreaks}`,
    ),
    words: 3,
    lower: 'any',
    things: true,
    closing: true,
  },
  {
    pattern: before(`(?:thanks|thank you|danke|vielen dank|many thanks)${lineBreaks}`),
    words: 3,
    lower: 'any',
    things: false,
    closing: true,
  },
];

const lineEnd = /^(?:[ \t]{0,4}(?:$|\r?\n)|[ \t]{0,4}[,;|(<.!–-])/u;
const capital = "\\p{Lu}[\\p{L}\\p{M}'’]{1,40}(?:-\\p{Lu}[\\p{L}'’]{1,40}){0,2}";
const run = `${capital}(?: (?:(?:von|van|de|der|el|al) ){0,2}${capital}){0,2}`;
const firstNameAndMore = new RegExp(
  `(?<![\\p{L}\\p{N}\\[-])(?<first>${capital})(?: (?:von|van|de|der|el|al)){0,2} (?=\\p{Lu})`,
  'gu',
);
const firstNameAndSecond = new RegExp(
  `(?<![\\p{L}\\p{N}\\[-])(?<first>${capital})(?<joint> (?:und|and|u\\.|&|\\+) )(?=(?<second>${capital}))`,
  'gu',
);
/** Names that stand before their cue; whether they are names is read again by readName. */
const beforeCue: readonly RegExp[] = [
  new RegExp(`(?<=^|[,.!?:\\n] ?|[\\p{Ll}] )(?<value>${run})(?=,? (?:mein name|my name))`, 'dgu'),
  new RegExp(`(?<=^|[,.!?\\n] ?)(?<value>${run})(?= (?:hier|here|speaking|am apparat)(?![\\p{L}]))`, 'dgu'),
  new RegExp(`(?<=^|[,.\\n] ?)(?<value>${run})(?= (?:heißt (?:er|sie)))`, 'dgu'),
  new RegExp(`(?<value>${run})(?=["']? ?<[^<>\\s]{1,64}@)`, 'dgu'),
  new RegExp(`(?<=schrieb )(?<value>${run})(?= ?[:<])`, 'dgu'),
  new RegExp(`(?<=\\d,? )(?<value>${run})(?= wrote:)`, 'dgu'),
  // A line of its own below a mail: "Thanks for your help,⏎Priya Raman".
  new RegExp(
    `(?<=\\n[ \\t]{0,4})(?<value>${capital}(?: \\p{Lu}\\.)? ${capital})(?=[ \\t]{0,4}(?:\\r?\\n|$))`,
    'dgu',
  ),
  new RegExp(`(?<=^|\\n)(?<value>${capital}, ${capital})(?= [–|-]|\\n|$)`, 'dgu'),
];

/** Names by cue; repeated names without a cue are maskPersonal's to find. */
export function findNames(text: string): PersonalSpan[] {
  const after = cues.flatMap((cue) =>
    occurrencesOf(text, cue.pattern).flatMap(({ 0: words, index }) => {
      const name = readName(text, index + words.length, cue);
      if (!name || (cue.closing && !lineEnd.test(text.slice(name.end, name.end + 8)))) return [];
      return [{ kind: 'name' as const, ...name }];
    }),
  );
  return [
    ...after,
    ...beforeCue.flatMap((pattern) => namesBefore(text, pattern)),
    ...namesByFirstName(text),
    ...pairsOfFirstNames(text),
  ];
}

/** "Finn und Lea", "Marlies und Jürgen Fenske": two first names and what belongs to the second. */
function pairsOfFirstNames(text: string): PersonalSpan[] {
  return occurrencesOf(text, firstNameAndSecond).flatMap(({ index, groups }) => {
    const { first = '', second = '', joint = '' } = groups ?? {};
    if (!firstNames.has(first) || !firstNames.has(second)) return [];
    const secondStart = index + first.length + joint.length;
    const name = readName(text, secondStart, { words: 3, lower: 'none', things: false });
    return [{ kind: 'name' as const, start: index, end: name?.end ?? secondStart + second.length }];
  });
}

/** "Petra Schmidt" anywhere: a common first name with a capitalised word behind it that is no thing. */
function namesByFirstName(text: string): PersonalSpan[] {
  return occurrencesOf(text, firstNameAndMore).flatMap(({ index, groups }) => {
    const first = groups?.first ?? '';
    if (!first.split('-').some((part) => firstNames.has(part))) return [];
    const name = readName(text, index, { words: 3, lower: 'none', things: false });
    return name && name.end > index + first.length ? [{ kind: 'name' as const, ...name }] : [];
  });
}

function namesBefore(text: string, pattern: RegExp): PersonalSpan[] {
  return occurrencesOf(text, pattern).flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.value ?? [0, 0];
    const name = readName(text, start, { words: 3, lower: 'none', things: false });
    // A run that readName gives up on is no name: "Problem hier".
    const comma = text.slice(start, end).includes(',');
    return name && (name.end >= end || comma) ? [{ kind: 'name' as const, start: name.start, end }] : [];
  });
}
