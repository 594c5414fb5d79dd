// What articles ask of a customer before anything can be done, and the question an agent would put for it.
// A table; which article asks for what is read by openQuestion.ts.
import type { Language } from '../vocabulary/language';
import type { FactKind } from '../vocabulary/understanding';

/**
 * `inArticle`: by what words an article asks for it · `inConcern`: the concern speaks of it already · `fact`: one of these found
 * in the concern answers it.
 */
export interface AskableFact {
  readonly inArticle: RegExp;
  readonly inConcern: RegExp;
  /** Asked only where the concern says this. */
  readonly onlyIf?: RegExp;
  readonly facts: readonly FactKind[];
  readonly question: Readonly<Record<Language, string>>;
  readonly insert: Readonly<Record<Language, string>>;
}

function askable(
  inArticle: string,
  inConcern: string,
  facts: readonly FactKind[],
  [deQuestion, deInsert, enQuestion, enInsert]: readonly [string, string, string, string],
  onlyIf?: string,
): AskableFact {
  return {
    inArticle: new RegExp(`(?<![\\p{L}])(?:${inArticle})`, 'iu'),
    inConcern: new RegExp(`(?<![\\p{L}])(?:${inConcern})`, 'iu'),
    facts,
    ...(onlyIf && { onlyIf: new RegExp(`(?<![\\p{L}])(?:${onlyIf})`, 'iu') }),
    question: { de: deQuestion, en: enQuestion },
    insert: { de: deInsert, en: enInsert },
  };
}

/** What tells one case from another first, numbers that only identify last. */
export const askableFacts: readonly AskableFact[] = [
  askable(
    'neuen? (?:e-?)?mail-?adresse|new e-?mail(?: address)?',
    '\\S+@\\S+|neue e-?mail|new e-?mail:',
    ['email'],
    ['Neue E-Mail-Adresse bekannt?', 'neue E-Mail: ', 'New e-mail address known?', 'new e-mail: '],
  ),
  askable(
    'neuen? (?:adresse|anschrift)|(?:alte|beide)[nr]? adressen?|new address|adresse der neuen',
    'neuen? (?:adresse|anschrift|wohnung in)|new address',
    ['address'],
    ['Neue Adresse bekannt?', 'neue Adresse: ', 'New address known?', 'new address: '],
  ),
  askable(
    '(?:ein|aus|um)zugs(?:datum|tag|termin)|(?:auszugs-? und einzugs|ein- und auszugs)datum|tag der (?:schlüssel)?übergabe|(?:datum|termin) (?:des|der) (?:einzugs|auszugs|umzugs|schlüsselübergabe|übergabe)|übergabedatum|übergabetermin|date of the (?:key )?handover|moving date|move-?(?:in|out) date|handover date',
    '(?:ein|aus|um)zugs(?:datum|tag)|wann',
    ['date'],
    ['Tag des Ein- oder Auszugs bekannt?', 'Umzug am ', 'Moving date known?', 'moving on '],
  ),
  askable(
    'sterbeurkunde|erbschein|death certificate',
    'sterbeurkunde|erbschein|death certificate',
    [],
    ['Sterbeurkunde vorhanden?', 'Sterbeurkunde: ', 'Death certificate at hand?', 'death certificate: '],
    'verst[oa]rb|gest[oa]rb|tod|tot|passed away|died|death|deceased',
  ),
  askable(
    '(?:schriftliche )?vollmacht|power of attorney|authori[sz]ation letter',
    'vollmacht|power of attorney',
    [],
    ['Vollmacht vorhanden?', 'Vollmacht: ', 'Power of attorney at hand?', 'power of attorney: '],
    'mutter|vater|eltern|oma|opa|großmutter|großvater|tante|onkel|nachbar|betreu|freund|mieter|tochter|sohn|für (?:meine?n?|seine?n?|ihre?n?)|mother|father|parents|aunt|uncle|on behalf|for my',
  ),
  askable(
    'fehlermeldung|fehlercode|error (?:message|code)',
    'fehler\\p{L}*|meldung|error',
    [],
    [
      'Was steht in der Fehlermeldung?',
      'Fehlermeldung: ',
      'What does the error message say?',
      'error message: ',
    ],
  ),
  askable(
    'wunschbetrag|gewünschte[rn]? (?:betrag|abschlag|rate)|neue[rn]? (?:betrag|abschlag)|desired amount|new (?:amount|payment)',
    '\\d+ ?(?:€|euro|eur)',
    ['amount'],
    ['Gewünschter Betrag bekannt?', 'gewünschter Betrag: ', 'Desired amount known?', 'desired amount: '],
  ),
  askable(
    'zählerst[aä]nd|ablesestand|stand (?:am|zum|vom)|meter reading|reading on',
    'zählerst|z[aä]hlerstand|stand|reading|ablesung|abgelesen',
    ['reading'],
    ['Zählerstand abgelesen?', 'Zählerstand: ', 'Meter read yet?', 'meter reading: '],
  ),
  askable(
    'säulennummer|ladepunkt(?:-?id|nummer)|nummer der (?:lade)?säule|evse|charging point (?:id|number)',
    'säulennummer|ladepunkt|evse',
    [],
    [
      'Nummer der Ladesäule bekannt?',
      'Ladesäule Nr. ',
      'Number of the charging point known?',
      'charging point no. ',
    ],
  ),
  askable(
    'kartennummer|card number',
    'kartennummer|card number',
    [],
    ['Kartennummer bekannt?', 'Kartennummer: ', 'Card number known?', 'card number: '],
  ),
  askable(
    '(?:neue )?iban|bankverbindung',
    'iban|bankverbindung|bank details|kontonummer',
    ['iban'],
    ['IBAN bekannt?', 'IBAN: ', 'IBAN known?', 'IBAN: '],
  ),
  askable(
    'zählernummer|meter number',
    'zählernummer|zähler-?nr|meter (?:number|no)',
    ['meterNumber'],
    ['Zählernummer bekannt?', 'Zählernummer: ', 'Meter number known?', 'meter number: '],
  ),
  askable(
    'rechnungsnummer|invoice number|bill number',
    'rechnungsnummer|rechnungs-?nr|invoice number',
    ['invoiceNumber'],
    ['Rechnungsnummer bekannt?', 'Rechnungsnummer: ', 'Invoice number known?', 'invoice number: '],
  ),
  askable(
    '(?:bestell|auftrags)nummer|order number',
    '(?:bestell|auftrags)(?:nummer|-?nr)|order (?:number|no)',
    [],
    ['Bestellnummer bekannt?', 'Bestellnummer: ', 'Order number known?', 'order number: '],
  ),
  askable(
    'seriennummer|gerätenummer|serial number',
    'seriennummer|gerätenummer|serial',
    [],
    ['Seriennummer bekannt?', 'Seriennummer: ', 'Serial number known?', 'serial number: '],
  ),
  askable(
    'vertrags(?:konto)?nummer|contract (?:account )?number|account number',
    'vertrags(?:konto)?(?:nummer|-?nr)|contract (?:number|no)',
    ['contractNumber', 'customerNumber'],
    ['Vertragsnummer bekannt?', 'Vertragsnummer: ', 'Contract number known?', 'contract number: '],
  ),
  askable(
    'kundennummer|customer number',
    'kunden(?:nummer|-?nr)|customer (?:number|no)',
    ['customerNumber', 'contractNumber'],
    ['Kundennummer bekannt?', 'Kundennummer: ', 'Customer number known?', 'customer number: '],
  ),
];

/** A heading below which an article lists what it needs. */
export const needsBelow =
  /(?<![\p{L}])(?:(?:was )?(?:gebraucht|benötigt)(?: wird)?|(?:was )?(?:wir|sie) brauchen|unterlagen|(?:nötige|benötigte|erforderliche) \p{L}+|angaben|bereithalten|erfragen|abfragen|aufnehmen|what (?:we|you) need|have ready|you will need|required|checklist|checkliste)(?![\p{L}])/iu;
/** A line that says so itself. */
export const needsIt =
  /(?<![\p{L}])(?:(?:wird|werden|sind|ist) (?:\p{L}+ ){0,4}(?:gebraucht|benötigt|nötig|notwendig|erforderlich)|(?:nötig|notwendig|erforderlich) (?:ist|sind)|brauchen wir|benötigen wir|wir (?:brauchen|benötigen)|bitte (?:\p{L}+,? ){0,8}(?:bereithalten|angeben|nennen|mitschicken|mitteilen)|bereit ?(?:halten|legen)|bereithalten|nachtragen|erfragen|abfragen|is (?:needed|required)|are (?:needed|required)|we need|you(?:'ll| will)? need|have (?:\p{L}+ ){0,4}ready|please (?:provide|give|state|tell))(?![\p{L}])/iu;
