// Speaks to the customer where the article speaks of customers, only where grammar leaves no doubt.
// Anything else stays word for word; whether a sentence still speaks of customers is said beside it.
import type { Language } from '../vocabulary/language';

const plural: Readonly<Record<string, string>> = {
  kann: 'können',
  muss: 'müssen',
  darf: 'dürfen',
  soll: 'sollen',
  sollte: 'sollten',
  braucht: 'brauchen',
  erhält: 'erhalten',
  bekommt: 'bekommen',
};
const singular = Object.keys(plural).join('|');
const edge = '(?<![\\p{L}\\p{N}])';
const stop = '(?![\\p{L}\\p{N}])';
const verbFirst = new RegExp(`${edge}(${singular}) man${stop}`, 'giu');
const subjectFirst = new RegExp(
  `${edge}(?:man|(?<=^)die Kundschaft|(?<=^)der Kunde) (${singular})${stop}`,
  'giu',
);
const customersFirst =
  /^(?:Kundinnen und Kunden|Kunden) (können|müssen|dürfen|sollten|sollen|erhalten|bekommen|brauchen|haben)(?!\p{L})/u;
/** A pronoun that would have to follow the change. */
const pronounDe =
  /(?<!\p{L})(?:sich|sein|seine|seine[nmrs]|ihr|ihre|ihre[nmrs]|ihnen|ihn|ihm|er|sie|einem|einen)(?!\p{L})/iu;
const customersFirstEn =
  /^(?:Customers|The customer) (can|cannot|must|may|should|will|need to|have to)(?!\p{L})/u;
const pronounEn = /\b(?:they|them|their|theirs|he|she|his|her|themselves)\b/i;

/** "Beantragen muss man nichts." → "Beantragen müssen Sie nichts." */
export function addressCustomer(sentence: string, language: Language): string {
  if (language === 'en') {
    return pronounEn.test(sentence) ? sentence : sentence.replace(customersFirstEn, 'You $1');
  }
  if (pronounDe.test(sentence)) return sentence;
  const addressed = sentence
    .replace(verbFirst, (_whole, verb: string) => `${inCaseOf(verb)} Sie`)
    .replace(subjectFirst, (_whole, verb: string) => `Sie ${plural[verb.toLowerCase()]}`)
    .replace(customersFirst, 'Sie $1');
  // Half a change reads worse than none.
  return /(?<!\p{L})man(?!\p{L})/iu.test(addressed) ? sentence : addressed;
}

function inCaseOf(verb: string): string {
  const form = plural[verb.toLowerCase()]!;
  return verb.charAt(0) === verb.charAt(0).toLowerCase()
    ? form
    : form.charAt(0).toUpperCase() + form.slice(1);
}

const ofCustomersDe =
  /(?<!\p{L})(?:Kundschaft|Kunde|Kundin|Kundinnen|Kund:innen|Anrufer(?:in)?|Anrufende[nr]?|KD|Vorgang(?:sart)?|Kundensystem|Kontaktprotokoll|Forderungsteam|Leitstelle|Fachbereich|Ticket|CRM|erfassen|vermerken|durchstellen|hinweisen|Plausibilität|(?:Foto|Stand|Nachweis|Unterlagen?) anfordern)(?!\p{L})/u;
const ofCustomersEn = /\b(?:customers?|callers?|tickets?|CRM|back office|escalate)\b/i;

/** Whether a sentence speaks of customers or to colleagues rather than to the customer. */
export function speaksOfCustomer(sentence: string, language: Language): boolean {
  return (language === 'de' ? ofCustomersDe : ofCustomersEn).test(sentence);
}
