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
  readonly facts: readonly FactKind[];
  readonly question: Readonly<Record<Language, string>>;
  readonly insert: Readonly<Record<Language, string>>;
}

function askable(
  inArticle: string,
  inConcern: string,
  facts: readonly FactKind[],
  [deQuestion, deInsert, enQuestion, enInsert]: readonly [string, string, string, string],
): AskableFact {
  return {
    inArticle: new RegExp(`(?<![\\p{L}])(?:${inArticle})`, 'iu'),
    inConcern: new RegExp(`(?<![\\p{L}])(?:${inConcern})`, 'iu'),
    facts,
    question: { de: deQuestion, en: enQuestion },
    insert: { de: deInsert, en: enInsert },
  };
}

/** What tells one case from another first, numbers that only identify last. */
export const askableFacts: readonly AskableFact[] = [
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
  ),
  askable(
    '(?:schriftliche )?vollmacht|power of attorney|authori[sz]ation letter',
    'vollmacht|power of attorney',
    [],
    ['Vollmacht vorhanden?', 'Vollmacht: ', 'Power of attorney at hand?', 'power of attorney: '],
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

/** Words by which an article says that it needs something. */
export const needsIt =
  /(?<![\p{L}])(?:gebraucht|brauchen(?: wir)?|braucht|benötig\p{L}*|nötig|notwendig|erforderlich|bereit ?(?:halten|legen)|bereithalten|angeben|angaben|nennen|mitteilen|eintragen|nachtragen|eingeben|melden|mitbringen|einreichen|vorlegen|unterlagen|voraussetzung\p{L}*|abfragen|aufnehmen|erfragen|(?:what )?we need|needed|required?|have ready|provide|enter|tell us|ask for|send us|state|bring|documents|choose)(?![\p{L}])/iu;

/** Cases that articles keep apart and customers leave out; asked where the best finds differ in them. */
export const alternatives: readonly {
  readonly options: readonly {
    readonly inTitle: RegExp;
    readonly said: RegExp;
    readonly name: Readonly<Record<Language, string>>;
  }[];
}[] = [
  alternative(
    [
      'einzug|einziehen|moving in|move in',
      'Einzug',
      'moving in',
      'einz[iou]|einge?z|zieh\\p{L}* ein|moving in|move in|mov(?:e|ing) (?:here|to)',
    ],
    [
      'auszug|ausziehen|abmelden bei auszug|moving out|move out',
      'Auszug',
      'moving out',
      'ausz[iou]|ausge?z|zieh\\p{L}* aus|moving out|move out|mov(?:e|ing) away',
    ],
  ),
  alternative(
    ['strom(?!sparen)|electricity', 'Strom', 'electricity', 'strom|electric|power'],
    ['(?:erd)?gas(?!geruch)|gas', 'Gas', 'gas', 'gas'],
    [
      'fernwärme|district heating',
      'Fernwärme',
      'district heating',
      'fernwärme|wärme|heiz|district heating|heating',
    ],
  ),
  alternative(
    [
      'senken|verringern|lower|reduce',
      'senken',
      'lower',
      'senk|runter|wenig|niedrig|reduz|lower|less|reduce|too high|zu hoch|zu viel',
    ],
    [
      'erhöhen|anheben|increase|raise',
      'erhöhen',
      'raise',
      'erhöh|rauf|hoch|mehr|anheb|increase|raise|more|higher',
    ],
  ),
  alternative(
    [
      '(?:haus|ganze straße|straße|street)',
      'ganze Straße',
      'the whole street',
      'straße|strasse|nachbar|viertel|überall|street|neighbo|everywhere',
    ],
    [
      '(?:wohnung|in der wohnung|flat)',
      'nur die Wohnung',
      'only the flat',
      'wohnung|bei mir|nur|küche|zimmer|sicherung|flat|only|kitchen|fuse',
    ],
  ),
];

type Option = readonly [inTitle: string, de: string, en: string, said: string];

function alternative(...options: readonly Option[]) {
  return {
    options: options.map(([inTitle, de, en, said]) => ({
      inTitle: new RegExp(`(?<![\\p{L}])(?:${inTitle})`, 'iu'),
      said: new RegExp(`(?<![\\p{L}])(?:${said})`, 'iu'),
      name: { de, en },
    })),
  };
}
