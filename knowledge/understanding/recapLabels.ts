// The words of recaps and hand-over texts in the interface's language.
// Words only; texts for colleagues, so neither Sie nor du.
import type { Language } from '../vocabulary/language';
import type { FactKind, HandOverReason } from '../vocabulary/understanding';

interface RecapLabels {
  readonly facts: Readonly<Record<FactKind, string>>;
  readonly concern: string;
  readonly concerns: string;
  readonly details: string;
  readonly wish: string;
  readonly shown: string;
  readonly tried: string;
  readonly unhelpful: (count: number) => string;
  readonly said: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<HandOverReason, string>>;
  readonly title: string;
  readonly nothingShown: string;
  readonly percent: (share: number) => string;
}

export const recapLabels: Readonly<Record<Language, RecapLabels>> = {
  de: {
    facts: {
      name: 'Name',
      customerNumber: 'Kundennummer',
      contractNumber: 'Vertragsnummer',
      meterNumber: 'Zählernummer',
      invoiceNumber: 'Rechnungsnummer',
      iban: 'IBAN',
      phone: 'Telefon',
      email: 'E-Mail',
      address: 'Adresse',
      date: 'Datum',
      amount: 'Betrag',
      reading: 'Zählerstand',
    },
    concern: 'Anliegen',
    concerns: 'Weitere Anliegen',
    details: 'Angaben',
    wish: 'Wunsch',
    shown: 'Gezeigte Artikel',
    tried: 'Versucht',
    unhelpful: (count) => `${count} Artikel in Folge halfen nicht`,
    said: 'Zuletzt gesagt',
    reason: 'Grund der Übergabe',
    reasons: {
      law: 'Anwalt, Behörde oder Presse angekündigt',
      wish: 'Es wird jemand anderes verlangt',
      repeats: 'Dasselbe musste mehrfach gesagt werden',
      falling: 'Die Treffer passen immer weniger',
      unhelpful: 'Mehrere Artikel halfen nicht',
    },
    title: 'Übergabe',
    nothingShown: 'kein passender Artikel gefunden',
    percent: (share) => `${Math.round(share * 100)}\u00a0%`,
  },
  en: {
    facts: {
      name: 'Name',
      customerNumber: 'Customer number',
      contractNumber: 'Contract number',
      meterNumber: 'Meter number',
      invoiceNumber: 'Invoice number',
      iban: 'IBAN',
      phone: 'Phone',
      email: 'E-mail',
      address: 'Address',
      date: 'Date',
      amount: 'Amount',
      reading: 'Meter reading',
    },
    concern: 'Concern',
    concerns: 'Further concerns',
    details: 'Details',
    wish: 'Wish',
    shown: 'Articles shown',
    tried: 'Tried',
    unhelpful: (count) => `${count} articles in a row did not help`,
    said: 'Said last',
    reason: 'Reason for handing over',
    reasons: {
      law: 'A lawyer, an authority or the press was announced',
      wish: 'Somebody else was asked for',
      repeats: 'The same had to be said several times',
      falling: 'The finds fit less and less',
      unhelpful: 'Several articles did not help',
    },
    title: 'Hand-over',
    nothingShown: 'no fitting article found',
    percent: (share) => `${Math.round(share * 100)}\u00a0%`,
  },
};
