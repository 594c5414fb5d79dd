// Words by which customers ask after the how of whatever they talk of: how long, what it costs, in which form, who pays.
// They name no concern. Written for this product, German and English.
import { analyseWords } from '../language/analyseWords';
import type { Language } from '../vocabulary/language';

const words: Readonly<Record<Language, string>> = {
  de: `kosten kostet kost kostenlos extra zahlen zahl bezahlen bezahlt zahlt gebühr gebühren geld euro cent teuer teurer preis
dauern dauert lang lange länger schnell schneller früh spät später sofort gleich wann tag tage woche wochen monat monate monatlich jahr jahre jahren heute morgen gestern letzte letzten nächste nächsten ersten montag dienstag mittwoch donnerstag freitag samstag uhr
mail email post brief schreiben schriftlich telefonisch telefon anrufen online internet formular formlos unterschreiben unterschreibe unterschrift unterschrieben schicken geschickt senden bestätigung nachweis beleg quittung foto unterlagen nummer adresse name steht stehen stand
brauchen brauche braucht muss müsste kann könnte darf soll sollte geht gehen ging machen mach macht gemacht tun gelten gilt automatisch einfach selber selbst eigentlich direkt
bekommen bekomm bekommt krieg kriegt kriegen kommt kommen kam angekommen melden meldet sagen sag sagt gesagt fragen wissen weiß seh sehen gesehen schauen finden find zeigen
mann frau sohn tochter nachbar kinder mutter vater kollege leute haus wohnung zuhause arbeit`,
  en: `cost costs free pay paid charge fee fees money euro euros price expensive take takes long longer soon early late day days week weeks month months monthly year today tomorrow yesterday last next first monday tuesday wednesday thursday friday
mail email post letter phone call online website form sign signature send sent confirmation proof receipt photo documents number address name
need have must can could should may do does work works automatically simply directly get gets got come comes arrive say said tell know see find show husband wife son daughter neighbour kids home work flat house chance`,
};

const analysed = new Map<Language, ReadonlySet<string>>();

export function isSideWord(term: string, language: Language): boolean {
  const known = analysed.get(language) ?? new Set(analyseWords(words[language], language));
  analysed.set(language, known);
  return known.has(term);
}
