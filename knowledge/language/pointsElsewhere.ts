// Whether a sentence only points to another place: "Siehe Mahnung.", "Weitere Informationen finden Sie hier."
// Judges the sentence alone; what stands at the other place is not its matter.

const opensAsPointer =
  /^(?:\(?(?:siehe|s\. ?(?:a\.|auch)|vgl\.|vergleiche|mehr (?:dazu|darüber|hierzu|zum|zur|informationen|infos)|(?:weitere?|nähere|ausführliche|weiterführende|zusätzliche|detaillierte|genauere) (?:informationen|infos|hinweise|angaben|auskünfte|einzelheiten|details)|näheres|einzelheiten|details|alles (?:weitere|zum|zur|über)|informationen (?:zu|über|finden|zum|zur)|lesen sie (?:auch|mehr|weiter|dazu|hierzu)|(?:klicken|schauen) sie hier|hier (?:finden|geht es|erfahren|gelangen)|(?:einen|eine|ein) (?:überblick|übersicht)\b|zurück zu|eine (?:genaue|detaillierte) beschreibung|see (?:also|the|our|under)?|read more|(?:more|further|additional|detailed) (?:information|details)|for (?:more|further|details)|(?:details|information) (?:on|about|can)|click here|find out more|learn more))(?![\p{L}])/iu;
const pointsOnly =
  /(?:(?:informationen|infos|anweisungen|anleitungen?|hinweise|details|einzelheiten|tipps|beispiele|näheres)\b[^.:]{0,120}? (?:finden|erhalten|bekommen) sie (?:\p{L}+ ){0,2}(?:unter|in|im|auf|hier|dort)|eigener artikel|own article|(?:finden|erhalten|lesen|erfahren) sie (?:hier|dort|mehr\b|auf (?:der|den|unserer|folgende\p{L}*)|unter (?:dem|folgende\p{L}*|https?|www)|in(?:\s+den|\s+dem|\s+der)?\s+(?:kapitel|artikel|abschnitt|einzelkapitel|bereich|rubrik)\p{L}*|im (?:kapitel|artikel|abschnitt|bereich))|(?:steht|stehen|ist|sind|wird|werden) (?:hier|im (?:artikel|abschnitt|kapitel)|in (?:artikel|abschnitt|kapitel)) (?:\p{L}+ )?(?:beschrieben|erklärt)|(?:is|are) described (?:in|under)|in diesem (?:bereich|kapitel|abschnitt|artikel) (?:finden|erfahren|lesen))/iu;
/** "Zum Preisschreiben selbst: Preisanpassung." */
const namesTitle = /^(?:zu|zum|zur|on) [^:.]{3,50}: \p{Lu}[\p{L}-]*(?: \p{Lu}?[\p{L}-]+){0,2}\.?$/iu;
/** A longer sentence says something besides. */
const longestPointer = 190;

/** "Zu Guthaben: siehe Auszahlung." → true · "Beim Auszug zuerst den Stand ablesen." → false. */
export function pointsElsewhere(sentence: string): boolean {
  if (sentence.length > longestPointer) return false;
  // "Nächste Schritte: Tipps finden Sie unter …"
  const said = sentence.replace(/^(?:\p{L}+ ){0,2}\p{L}+: (?=\p{Lu})/u, '');
  return (
    opensAsPointer.test(sentence) ||
    opensAsPointer.test(said) ||
    pointsOnly.test(sentence) ||
    namesTitle.test(sentence)
  );
}
