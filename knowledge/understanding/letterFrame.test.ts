// Mails as people write them, with and without a line break after the salutation: the recap is their matter.
import { describe, expect, it } from 'vitest';
import { closesLetter, salutationLength } from './letterFrame';
import { recapSentence } from './recapSentence';
import type { BaseWords } from './topicWords';

const base: BaseWords = {
  chunkCount: 200,
  chunkFrequency: (term) => (/zahl|strich|meter|dash/.test(term) ? 10 : 0),
};
const german = 'mein Zähler zeigt seit Montag nur noch Striche an.';
const english = 'my meter has shown only dashes since Monday.';
/** More than fits into a recap, and without a wish of its own. */
const story =
  '\nWir wohnen seit vielen Jahren in der Ahornstraße und waren bis jetzt sehr gut bedient, die Nachbarn übrigens ebenso, und im Sommer kommen alle Enkel.';

const recap = (text: string, language: 'de' | 'en' = 'de') =>
  recapSentence(text, language, base).toLowerCase();

describe.each([
  'Hallo,',
  'Hallo, ',
  'Hallo ',
  'Hallo zusammen, ',
  'Hallo Team,\n',
  'Hallo Frau Meier, ',
  'Hallo Herr Dr. Meier, ',
  'Hallo liebes Stadtwerke-Team, ',
  'Hallo! ',
  'Hallo – ',
  'Hallo, guten Tag, ',
  'Hi, ',
  'Hi Team – ',
  'Hi ihr Lieben, ',
  'Hey, ',
  'Moin, ',
  'Moin moin, ',
  'Moin zusammen! ',
  'Servus beinand, ',
  'Grüß Gott, ',
  'Grüß Gott Herr Huber, ',
  'Griaß eich, ',
  'Grüezi mitenand, ',
  'Grüezi Frau Keller\n\n',
  'Hoi zäme, ',
  'Guten Tag ',
  'Guten Tag Frau Meier, ',
  'Guten Tag Frau Meier-Schulz,\n',
  'Guten Tag liebe Stadtwerke, ',
  'Einen schönen guten Tag, ',
  'Tag, ',
  'Mahlzeit, ',
  'Sehr geehrte Damen und Herren, ',
  'Sehr geehrte Damen und Herren,\n\nhiermit teile ich Ihnen mit: ',
  'Sehr geehrte Damen, sehr geehrte Herren, ',
  'Sehr geehrte Frau Dr. Meier, ',
  'Sehr geehrtes Team der Stadtwerke, ',
  'Liebe Frau Meier, lieber Herr Schulz, ',
  'Liebes Serviceteam,\n',
  'Werte Damen und Herren, ',
  'S.g. Damen und Herren, ',
  'Sg. Damen u. Herren, ',
  'An die Stadtwerke, ',
])('opened with %j', (opening) => {
  it('a short mail and a long one are their matter', () => {
    expect(recap(opening + german)).toBe(german.toLowerCase());
    expect(recap(opening + german + story)).toBe(german.toLowerCase());
  });
});

it.each([
  'Hello, ',
  'Hi there – ',
  'Hey guys, ',
  'Hi folks,\n',
  'Dear Sir or Madam, ',
  'Dear Sir/Madam, ',
  'Dear Ms Meier, ',
  'Dear customer service, ',
  'Good afternoon all, ',
  'To whom it may concern, ',
])('opened with %j, an English mail is its matter', (opening) => {
  expect(recap(opening + english, 'en')).toBe(english.toLowerCase());
});

it.each([
  '\n\nMit freundlichen Grüßen\nAnna Berg',
  ' MfG A. Berg',
  ' Viele Grüße, Anna Berg',
  ' Viele Grüße Anna',
  ' LG Anna',
  '\n\nBeste Grüße aus Brückstedt\nAnna Berg\nHauptstr. 5\n12345 Brückstedt\nTel. 0341 123456',
  ' Danke und Gruß, Anna',
  ' Vielen Dank im Voraus!',
  '\n\nFreundliche Grüsse\nAnna Berg',
  '\n\nPfiat eich, Anna',
  '\n\nIm Auftrag\nAnna Berg',
  ' i. A. Anna Berg',
  '\ni. V. Anna Berg',
  '\n\nSchönen Tag noch!\nAnna',
  '\n\nBis bald\nAnna',
  '\nGrüßle Anna',
  ' VG Anna',
])('closed with %j, a mail is its matter', (closing) => {
  expect(recap(`Guten Tag,\n\n${german}${closing}`)).toBe(german.toLowerCase());
  expect(recap(`Hallo, ${german}${story}${closing}`)).toBe(german.toLowerCase());
});

it('a subject line is told from what is wanted', () => {
  expect(recap(`Betreff: Zähler\n\nHallo, ${german}`)).toBe(`zähler: ${german.toLowerCase()}`);
});

it.each([
  'Tag der Ablesung war Montag.',
  'Die Grüße von neulich kamen an.',
  'Liebe Grüße schicke ich später.',
  'Herr Meier wohnt hier nicht mehr.',
  'Frau zieht aus, will Strom mitnehmen',
  'An die Wand darf kein Zähler.',
])('%s is no salutation', (sentence) => {
  expect(salutationLength(sentence)).toBe(0);
});

it.each([
  'Grüße bitte auch den Monteur, kommt er wieder?',
  'Bisher war alles gut.',
  'Servusstraße 5 ist dunkel.',
])('%s closes no letter', (sentence) => {
  expect(closesLetter(sentence)).toBe(false);
});

it('what is done by saying it is what is wanted', () => {
  const mail = `Sehr geehrte Damen und Herren, hiermit kündige ich meinen Vertrag zum 31.12.2026.${story} Im Sommer habe ich angerufen.`;
  expect(recap(mail)).toBe('hiermit kündige ich meinen vertrag zum 31.12.2026.');
});

it('what was asked behind a closing stays', () => {
  const asked = `Guten Tag, ${german} Viele Grüße, Anna Berg. Können Sie mir sagen, ob der Zähler getauscht wird?`;
  expect(recap(asked)).toContain('ob der zähler getauscht wird?');
});
