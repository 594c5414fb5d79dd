// Whether a pasted text is a whole mail: with its head, with the mail it answers below it, or addressed and signed.
// Pure; reading it is the engine's.

/** Lines that mail programs put above a mail, German and English. */
const headLine = /^\s*>?\s*\*?(?:von|from|an|to|cc|betreff|subject|datum|date|gesendet|sent)\*?:\*?\s+\S/i;
/** "Am 3. März 2026 um 10:12 schrieb Erika Muster <…>:" */
const quoteLine = /^\s*(?:am\s.{4,120}\sschrieb\b.{0,120}:?|on\s.{4,120}\swrote:)\s*$/i;
/** A line that only addresses somebody. */
const salutationLine =
  /^(?:sehr (?:ge|ver)ehrte[rsn]?|werte[rsn]?|liebe[rsn]?|hallo|hi|hey|moin|servus|gr(?:ü|ue)(?:ß|ss) gott|guten? (?:tag|morgen|abend)|dear|hello|good (?:day|morning|afternoon|evening)|to whom it may concern)(?:[ ,]+[\p{L}.&'-]+){0,7}\s*[,!.:–-]*$/iu;
/** "Mit freundlichen Grüßen", "VG Kevin", "Kind regards,": nothing but a signature follows on its line. */
const closingLine =
  /^(?:(?:mit )?(?:\p{L}+ (?:und )?){0,3}gr(?:ü|ue|u)(?:ß|ss)\p{L}*|mfg|vg|lg|bg|hochachtungsvoll|(?:\p{L}+ ){0,3}regards|best wishes|(?:yours )?(?:sincerely|faithfully|truly))(?:[ ,]+[\p{L}.&'-]+){0,6}[ ,!.]*$/iu;
/** Two to four capitalised words and no mark. */
const nameLine = /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3}$/u;
/** The name stands last, or above a trade or a number. */
const linesOfName = 2;

/** A mail's head stands at its beginning or where an older one begins. */
const readLines = 400;

/** True for at least two lines of a mail's head, one that begins a quoted mail, or a salutation and a signature. */
export function looksLikeMail(text: string): boolean {
  const lines = text.slice(0, 60_000).split('\n', readLines);
  if (lines.length < 3) return false;
  return (
    lines.some((line) => quoteLine.test(line)) ||
    lines.filter((line) => headLine.test(line)).length >= 2 ||
    isAddressedAndSigned(lines)
  );
}

/** What stands between both is what the customer says. */
function isAddressedAndSigned(lines: readonly string[]): boolean {
  const [first = '', ...below] = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (below.length < 2 || !salutationLine.test(first)) return false;
  return (
    below.slice(1).some((line) => closingLine.test(line)) ||
    below
      .slice(1)
      .slice(-linesOfName)
      .some((line) => nameLine.test(line))
  );
}

/** Whether a file is a mail, by its name. */
export function isMailFile(name: string): boolean {
  return /\.(?:eml|msg)$/i.test(name);
}
