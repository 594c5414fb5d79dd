// Finds dates of birth: a date beside a word that says so.
// Leaves every other date alone.
import { matchSpans, type PersonalSpan } from './personalSpan';

const month =
  '(?:jan(?:uar|uary)?|jän(?:ner)?|feb(?:ruar|ruary)?|märz|mrz|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\\.?';
const fullDate = `(?:\\d{1,2}[. /-]{1,2}\\d{1,2}[. /-]{1,2}(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:\\.|st|nd|rd|th)?(?: of)? ?${month} ?(?:,? ?\\d{2,4})?|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)`;
const yearOnly = '(?:19|20)\\d{2}(?!\\d)';
const keyword =
  'geb(?:oren(?:e[rn]?)?|urts(?:datum|tag|jahr)|\\.[ -]?(?:datum|dat\\.?|tag)|\\.-?|(?= ?\\d))|jahrgang|born|dob|d\\.o\\.b\\.|date of birth|birth ?(?:date|day)|year of birth';
const between =
  '(?:[\\s:.,()-]|(?:am|ist|aber|der|lautet|im jahre?|on|in|is|war|the|my|mein|wurde ich)(?= )){0,10}';
const afterKeyword = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${keyword})${between}(?<value>${fullDate}|${yearOnly})`,
  'dgiu',
);
const afterAsterisk = new RegExp(`\\* ?(?<value>${fullDate})`, 'dgiu');

/** Dates after geboren, geb., Geburtsdatum, Geburtstag, Jahrgang, born, DOB, date of birth, or an asterisk. */
export function findBirthDates(text: string): PersonalSpan[] {
  return [...matchSpans(text, afterKeyword, 'birthDate'), ...matchSpans(text, afterAsterisk, 'birthDate')];
}
