// A date in full form for a chip: "1. März", "1 March", with the year where it was said.
// Knows no calendar beyond the names of months.
import type { Language } from '../vocabulary/language';
import { monthOf, yearOf } from './calendarDay';

const months: Readonly<Record<Language, readonly string[]>> = {
  de: [
    ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober'],
    ...['November', 'Dezember'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
    ...['November', 'December'],
  ],
};

/** `value`: YYYY-MM-DD · `written`: as it was said, which tells whether the year belongs to it. */
export function chipDate(written: string, value: string, language: Language): string {
  const year =
    /\d{4}|[./-]\d{2}$/.test(written) && !/^\d{1,2}\.\d{1,2}$/.test(written) ? ` ${yearOf(value)}` : '';
  return fullDate(value, language).replace(/ \d{4}$/, '') + year;
}

/** "1. März 2027", "1 March 2027" */
export function fullDate(value: string, language: Language): string {
  const day = Number(value.slice(8));
  const month = months[language][monthOf(value) - 1] ?? '';
  return `${day}${language === 'de' ? '.' : ''} ${month} ${yearOf(value)}`;
}
