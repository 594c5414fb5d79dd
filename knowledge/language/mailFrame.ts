// Finds the frame of a mail line by line: quoted and forwarded history, salutation, closing, signature, disclaimer.
// Knows lines only; which sentences are small talk is smallTalk.ts. Shared by query and conversation.

/** "Am 3.4. um 9 Uhr schrieb X <x@y>:", "X schrieb am …:", "On …, X wrote:", also wrapped over two lines. */
const quoteHeader =
  /^>?\s*(?:(?:am|on)\b.{4,200}\b(?:schrieb|wrote)\b.{0,120}:|.{2,120}\b(?:schrieb am|wrote on|hat am .{4,40} geschrieben)\b.{0,120}:)\s*$/i;
const quoteHeaderOpening = /^(?:am|on)\s.{0,60}\d/i;
/** A line of dashes with words in it: -----Ursprüngliche Nachricht-----, ---------- Forwarded message ---------. */
const dividerLine =
  /^\s*[-_*=]{2,}\s*(?:urspr(?:ü|u|ue)ngliche (?:nachricht|e-?mail)|original(?: message|nachricht|-nachricht)|weitergeleitete? (?:nachricht|e-?mail|message)|forwarded message|begin forwarded message).{0,60}$/i;
const headerField =
  /^\s*>?\s*\*?(von|from|gesendet|sent|datum|date|an|to|cc|kopie|betreff|subject|antwort an|reply-to)\s?:\*?\s/i;
export const quotedLine = /^\s*>/;

const greeting =
  'hallo|hi|hey|moin(?: moin)?|servus|gr(?:ü|ue)(?:ß|ss) (?:gott|dich|sie|euch)|gr(?:ü|ue)ezi|guten? (?:tag|morgen|abend|mittag)|sch(?:ö|oe)nen (?:guten )?(?:tag|morgen|abend)|hello|good (?:day|morning|afternoon|evening)|greetings';
const address = 'sehr (?:ge|ver)ehrte[rsn]?|werte[rsn]?|liebe[rsn]?|dear|to whom it may concern';
/** A line that only greets. At most six words follow, so that "Hallo mein Zähler ist kaputt seit gestern …" stays. */
const salutationLine = new RegExp(
  `^(?:(?:${greeting})(?:[\\s,]+(?:${address}))?|${address})(?:[ ,]+(?:[\\p{L}.&'-]+)){0,7}\\s*[,!.:;–-]*$`,
  'iu',
);
/** The same opening a longer line: up to its first comma or exclamation mark. */
const salutationOpening = new RegExp(
  `^(?:(?:${greeting})(?: (?:zusammen|there|all|team|liebes team|ihr lieben))?|${address}(?: [\\p{L}.-]+){1,6}|(?:${greeting}) (?:frau|herr|mr|mrs|ms)\\.? [\\p{L}-]+)\\s*[,!]+\\s+`,
  'iu',
);

const closingWords =
  '(?:(?:mit|ganz|und|verbleib\\p{L}* (?:ich )?)\\s*)*(?:(?:viele|vielen|liebe|lieben|beste|besten|herzliche|herzlichen|herzlichst|freundliche|freundlichen|freundlichem|freundlicher|sonnige|schöne|schönen|stillem|kollegialen|kind|kindest|best|warm|warmest|many)[ ,/]*)+(?:gr(?:ü|ue|u)(?:ß|ss)\\p{L}*|wünsche\\p{L}*|regards|wishes)';
const closingLine = new RegExp(
  `^(?:${closingWords}|gr(?:ü|ue|u)(?:ß|ss)e?n?|mfg|m\\.f\\.g\\.?|hochachtungsvoll|mit vorzüglicher hochachtung|(?:yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|es grüßt)(?![\\p{L}])[^?]{0,60}$`,
  'iu',
);
/** Words that close a mail as often as they open a sentence: an end only where nothing but a signature follows. */
const weakClosingLine =
  /^(?:v\.?g\.?|l\.?g\.?|b\.?g\.?|herzlichst|regards|cheers|thanks|thank you|(?:vielen |besten |herzlichen |lieben |schon mal )?danke?|servus|tschüss|ihre?|pfiat eahna|ciao|_{5,}|-{5,}|\*{5,})(?![\p{L}])(?:[ ,!.]+[\p{L}.'&-]+){0,4}[ ,!.]*$/iu;
const signatureLine =
  /^--\s?$|^(?:von meinem .{2,40} gesendet|gesendet (?:von|mit|über) .{2,60}|diese nachricht wurde von meinem .*|sent (?:from|via|with) (?:my )?.{2,50}|get outlook for .*|holen sie sich outlook.*)$/i;
const disclaimerOpening =
  /^(?:(?:wichtiger? )?(?:hinweis|notice|disclaimer)\s*:|diese (?:e-?mail|nachricht|mail) (?:und|enthält|ist|kann|einschließlich)|der inhalt dieser (?:e-?mail|nachricht)|this (?:e-?mail|message|communication) (?:and|contains|is|may|including)|the (?:content|information) (?:of|in) this (?:e-?mail|message)|(?:bitte denken sie|denken sie bitte) an die umwelt|please consider the environment|informationen zum datenschutz|for information on data protection|confidentiality notice|vertraulichkeitshinweis)/i;
const afterthought = /^p\.?\s?s\.?\s?:?\s/i;

/** The lines of a mail's body, and how many kinds of frame were found around it. */
export interface MailBody {
  readonly lines: readonly string[];
  readonly framed: boolean;
}

/** The body of a mail: what stands between salutation and closing, and a postscript. Lines are kept as written. */
export function withoutMailFrame(text: string): MailBody {
  const all = text.split(/\r\n?|\n/);
  const own = withoutHistory(all);
  const unsigned = withoutEnd(own);
  const body = withoutSalutation(withoutName(unsigned));
  return { lines: body, framed: body.join('\n') !== all.join('\n') };
}

/** Quoted lines go, with the header above them; a header without `>` opens a history down to the end. */
function withoutHistory(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const size = headerSize(lines, at);
    if (size > 0) {
      const rest = lines.slice(at + size);
      const isQuoted = quotedLine.test(rest.find((next) => next.trim() !== '') ?? '');
      // Nothing of one's own above: a forwarded mail, its body is the concern.
      if (kept.every((own) => own.trim() === '')) return withoutHistory(rest.map(unquote));
      if (!isQuoted) return kept;
      at += size - 1;
    } else if (!quotedLine.test(line)) kept.push(line);
  }
  const onlyQuotes = kept.every((line) => line.trim() === '');
  return onlyQuotes ? lines.map(unquote) : kept;
}

/** How many lines the header of a history takes from here on; 0 where none begins. */
export function headerSize(lines: readonly string[], at: number): number {
  const line = lines[at]!;
  if (dividerLine.test(line)) return 1 + headerFields(lines, at + 1);
  if (quoteHeader.test(line)) return 1;
  if (quoteHeaderOpening.test(line) && quoteHeader.test(`${line} ${lines[at + 1] ?? ''}`)) return 2;
  const fields = headerFields(lines, at);
  // One "An: …" can be a word of one's own; three fields in a row are a header.
  return fields >= 3 ? fields : 0;
}

/** How many lines from here on name sender, recipient, day or subject. */
export function headerFields(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (headerField.test(lines[at]!) || (at === from && lines[at]!.trim() === '')))
    at++;
  return at - from;
}

/** One level of quotation less would leave `> >`: all levels go. */
function unquote(line: string): string {
  return line.replace(/^(?:\s*>)+\s?/, '');
}

function withoutEnd(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '' && !salutationLine.test(line.trim()));
  const end = lines.findIndex((_, at) => at > first && endsMail(lines, at));
  if (end < 0) return lines;
  const postscript = lines.findIndex((line, at) => at > end && afterthought.test(line.trim()));
  return postscript < 0
    ? lines.slice(0, end)
    : [...lines.slice(0, end), '', ...paragraphAt(lines, postscript)];
}

function endsMail(lines: readonly string[], at: number): boolean {
  const words = lines[at]!.trim();
  if (isCertainEnd(words)) return true;
  return weakClosingLine.test(words) && isSignature(lines.slice(at + 1));
}

/** Whether a line, trimmed, closes a mail: its signature follows. */
export function closesMail(words: string): boolean {
  return closingLine.test(words) || weakClosingLine.test(words);
}

function isCertainEnd(words: string): boolean {
  return signatureLine.test(words) || disclaimerOpening.test(words) || closingLine.test(words);
}

/** Signatures are a few short lines that ask nothing. */
const mostSignatureLines = 8;
const longestSignatureLine = 70;

function isSignature(lines: readonly string[]): boolean {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const end = written.findIndex((line) => isCertainEnd(line) || afterthought.test(line));
  const own = end < 0 ? written : written.slice(0, end);
  return (
    own.length <= mostSignatureLines &&
    own.every((line) => line.length <= longestSignatureLine && !line.includes('?'))
  );
}

function paragraphAt(lines: readonly string[], from: number): readonly string[] {
  const end = lines.findIndex((line, at) => at > from && line.trim() === '');
  return end < 0 ? lines.slice(from) : lines.slice(from, end);
}

/** Above the salutation may stand a subject or an address: those lines stay, they often name the concern. */
const linesAboveSalutation = 3;

function withoutSalutation(lines: readonly string[]): readonly string[] {
  const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const place = written
    .slice(0, linesAboveSalutation)
    .find((at) => at !== written.at(-1) && salutationLine.test(lines[at]!.trim()));
  if (place !== undefined)
    return [...lines.slice(0, place).map(withoutSubject), ...withoutSalutation(lines.slice(place + 1))];
  const first = written[0];
  if (first === undefined) return lines;
  const line = lines[first]!.trim();
  const opened = line.replace(salutationOpening, '');
  return opened === '' || opened === line ? lines : [opened, ...lines.slice(first + 1)];
}

function withoutSubject(line: string): string {
  return line.replace(/^\s*(?:betreff|subject|betr\.?)\s?:\s*(?:(?:aw|re|wg|fwd?)\s?:\s*)*/i, '');
}

/** A trade, an office, a firm: up to four words without number or mark. */
const tradeLine = /^\p{Lu}[\p{L}&.'/-]*(?: [\p{L}&.'/-]+){0,3}(?<![.!?])$/u;
/** A last line of two to four capitalised words and no mark is a name. */
const nameLine =
  /^(?:(?:Dr|Prof|Dipl|Ing|Fam|Familie)[.\s-]*)*\p{Lu}[\p{L}.'-]*(?: (?:von|van|de|und|&|\p{Lu}[\p{L}.'-]*)){1,4}$/u;

function withoutName(lines: readonly string[]): readonly string[] {
  const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const last = written.at(-1);
  if (written.length <= 2 || last === undefined) return lines;
  if (nameLine.test(lines[last]!.trim())) return lines.slice(0, last);
  const name = written.at(-2)!;
  return isSignedWithTrade(lines, written, name, last) ? lines.slice(0, name) : lines;
}

/** "Vera Lindner" and below it "Steuerfachangestellte"; not where what was written leads up to it ("neue Adresse:"). */
function isSignedWithTrade(
  lines: readonly string[],
  written: readonly number[],
  name: number,
  last: number,
): boolean {
  const above = lines[written.at(-3)!]!.trim();
  return (
    written.slice(0, linesAboveSalutation).some((at) => salutationLine.test(lines[at]!.trim())) &&
    /[.!?]$/.test(above) &&
    nameLine.test(lines[name]!.trim()) &&
    tradeLine.test(lines[last]!.trim())
  );
}
