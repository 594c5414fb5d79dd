// What customers do or want done, and the noun by which an agent would note it: "zieht um" → "Umzug".
// Verbs of any customer service; what the matter is about says the noun beside them.
import type { Language } from '../vocabulary/language';

/** `pattern` with flags `giu`, from word edge to word edge. */
export interface Deed {
  readonly pattern: RegExp;
  readonly label: string;
}

const deed = (label: string, words: string): Deed => ({
  label,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
});

/** Verbs whose noun says more than they do; of others ("mitnehmen") the verb stays with its object. */
export const deeds: Readonly<Record<Language, readonly Deed[]>> = {
  de: [
    deed(
      'Umzug',
      'zieh(?:t|en|e)? um(?! (?:zu|die|das|den))|umzieh(?:t|en|e)|umgezogen|umzuziehen|umzug(?:s|es)?',
    ),
    deed(
      'Einzug',
      'zieh(?:t|en|e)? ein|einzieh(?:t|en|e)|eingezogen(?= (?:am|in|seit|bin|sind|ist|zum|und))|einzug(?:s|es)?',
    ),
    deed('Auszug', 'zieh(?:t|en|e)? aus|auszieh(?:t|en|e)|ausgezogen|auszuziehen|auszug(?:s|es)?'),
    deed(
      'Kündigung',
      'kündig(?:t|en|e)|gekündigt|kuendigen|kündigung(?:en)?|raus aus (?:dem|meinem) vertrag',
    ),
    deed('Anmeldung', 'anmelden|angemeldet|anzumelden|melde(?:t|n)? (?:mich |uns )?an'),
    deed('Abmeldung', 'abmelden|abgemeldet|abzumelden|melde(?:t|n)? (?:mich |uns )?ab'),
    deed('Widerruf', 'widerrufen|widerruft|widerrufe|widerruf'),
    deed('Wechsel', 'wechseln|wechselt|wechsle|gewechselt|zu wechseln'),
    deed('Stornierung', 'stornier(?:en|t|e)|storno'),
    deed('Mahnung', 'mahnung(?:en)?|gemahnt|zahlungserinnerung'),
    deed('Rückzahlung', 'geld zurück|zurückzahlen|zurückerstatten|erstatten|erstattet|rückerstattung'),
    deed('Nachzahlung', 'nachzahlen|nachzahlung|nachgezahlt'),
    deed('Ratenzahlung', 'in raten(?: zahlen)?|ratenzahlung|abstottern|stückeln'),
    deed('Beschwerde', 'beschweren|beschwert|beschwerde'),
    deed('Störung', 'ausgefallen|fällt aus|störung|stromausfall'),
    deed('Sperrung', 'sperren lassen|gesperrt|sperrung|sperre'),
    deed('Todesfall', 'verstorben|gestorben|todesfall|verschieden'),
    deed('Trennung', 'getrennt(?: leb\\p{L}+)?|trennung|scheidung|geschieden'),
    deed('Überweisung', 'überwiesen|überweisen|überweisung'),
    deed('Lastschrift', 'abgebucht|abbuchen|abbuchung|einziehen lassen|lastschrift(?:en)?'),
  ],
  en: [
    deed('Moving in', 'mov(?:e|es|ing|ed) in'),
    deed('Moving out', 'mov(?:e|es|ing|ed) out'),
    deed('Move', 'mov(?:e|es|ing|ed)(?: (?:house|home|flat))?'),
    deed(
      'Cancellation',
      'cancel(?:s|led|ling|ed|ing)?|cancellation|end (?:my|the|our) (?:contract|agreement)|terminate',
    ),
    deed('Registration', 'regist(?:er|ers|ered|ering|ration)|sign(?:ed)? up'),
    deed('Sign-in', 'log(?:ged|ging)? ?in|sign(?:ed|ing)? in'),
    deed('Refund', 'refund(?:ed)?|money back|reimburse\\p{L}*'),
    deed('Switch', 'switch(?:ed|ing)?'),
    deed('Reminder', 'reminder|dunning letter'),
    deed('Instalments', 'instal+ments?'),
    deed('Complaint', 'complain(?:t|ts|ing|ed)?'),
    deed('Power cut', 'power (?:cut|outage|is out|is off)|no (?:power|electricity)'),
    deed('Bereavement', 'passed away|has died|died'),
  ],
};

/** Behind a noun they make it a trouble: "Abschlag zu hoch", "bill is wrong". */
export const troubles: Readonly<Record<Language, string>> = {
  de: '(?:ist |sind |war |viel |wurde )?(?:(?:zu |viel zu )?(?:hoch|niedrig|teuer|falsch|kaputt|defekt|verloren|verlegt|vergessen|doppelt|kalt|dunkel|leer|abgelaufen|gestohlen|unlesbar|unverständlich)|fehlt|weg|(?:geht|kommt|funktioniert|startet|klappt|stimmt) nicht(?: an)?|nicht (?:erhalten|bekommen|angekommen))',
  en: '(?:is |are |was |has been )?(?:(?:too |much too )?(?:high|low|expensive)|wrong|broken|lost|missing|blocked|locked|expired|stolen|not (?:working|received|arrived)|forgotten)',
};

/** What people put between a noun and its trouble: "mein Abschlag ist mir ehrlich gesagt zu hoch". */
export const beforeTrouble: Readonly<Record<Language, string>> = {
  de: '(?:ist|sind|war|waren|wird|wurde|mir|uns|ihr|ihm|ehrlich|gesagt|jetzt|nun|natürlich|einfach|auch|doch|wieder|viel|schon|ja|wirklich|leider|die|der|das|fast)',
  en: '(?:is|are|was|were|really|just|now|much|way|simply|honestly|always)',
};

/** German adjectives that make a noun another one: "neue Adresse". */
export const tellingAdjectives =
  '(?:neue|alte|letzte|falsche|doppelte|digitale|monatliche|jährliche|offene|zweite|eigene|günstige|private|gewerbliche)(?:r|n|s|m)?';
