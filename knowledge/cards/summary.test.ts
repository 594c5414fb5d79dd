// What of an article's blocks a summary takes: from a stored chunk, as the store gives it.
import { expect, it } from 'vitest';
import { analyseWords } from '../language/analyseWords';
import { splitSentences } from '../language/splitSentences';
import type { StoredChunk } from '../ports';
import type { Language } from '../vocabulary/language';
import { scoreSentences } from './scoreSentences';
import { sentencesOf } from './sentence';
import { summarise } from './summarise';

/** No vectors: the concern's words decide. */
function summaryOf(
  text: string,
  concern: string,
  language: Language = 'de',
  headingPath: string[] = [],
): string {
  const spans = splitSentences(text);
  const chunk: Pick<StoredChunk, 'text' | 'start' | 'sentences' | 'sentenceVectors' | 'headingPath'> = {
    text,
    start: 0,
    sentences: spans,
    sentenceVectors: new Float32Array(0),
    headingPath,
  };
  const sentences = sentencesOf([chunk as StoredChunk]);
  const terms = analyseWords(concern, language);
  return summarise(
    sentences,
    scoreSentences(sentences, { text: concern, language, terms }, language),
    language,
  );
}

it.each([
  [
    'points stand behind the line that leads up to them',
    'Die Person kann den Vertrag weiterführen.\n\nMitzubringen:\n\nIBAN und Mandat der Person\nZählerstand zum Stichtag',
    'iban mandat',
    'Die Person kann den Vertrag weiterführen. Mitzubringen: IBAN und Mandat der Person; Zählerstand zum Stichtag.',
  ],
  [
    'names stand behind their heading',
    'Was gebraucht wird\n\nVertragskontonummer, Auszugsdatum und die neue Postanschrift.\n\nNachweise\n\nDie Bestätigung kommt per Brief.',
    'postanschrift auszugsdatum',
    'Was gebraucht wird: Vertragskontonummer, Auszugsdatum und die neue Postanschrift. Die Bestätigung kommt per Brief.',
  ],
  [
    'an answer that leans on its question comes with it',
    'Alle Tarife sind grün.\n\nGibt es auch Biogas? Ja, als Beimischung von 10 % Biogas.',
    'biogas beimischung',
    'Alle Tarife sind grün. Gibt es auch Biogas? Ja, als Beimischung von 10 % Biogas.',
  ],
  [
    'what customers say is no answer',
    'Häufige Fragen\n\nIch war kaum da und zahle trotzdem viel. Der Grundanteil richtet sich nach der Fläche.',
    'kaum da und zahle viel',
    'Ich war kaum da und zahle trotzdem viel. Der Grundanteil richtet sich nach der Fläche.',
  ],
  [
    'a sentence that leans on the one before brings it along',
    'Der Vorstand wird gewählt. Dann wird er in das Register eingetragen.\n\nDie Satzung regelt die Dauer.',
    'register eingetragen',
    'Der Vorstand wird gewählt. Dann wird er in das Register eingetragen. Die Satzung regelt die Dauer.',
  ],
  [
    'the head of a table and a mere pointer are left out',
    'Meldung | Grund | Lösung\nVorübergehend gesperrt | 5 Fehlversuche | 30 Minuten warten\n\nWeitere Informationen zur Meldung finden Sie hier.',
    'meldung grund lösung',
    'Vorübergehend gesperrt: 5 Fehlversuche, 30 Minuten warten.',
  ],
  [
    'marks that an import left are not read out',
    'Eine [Beschwerde](#beschwerde) [...] ist kostenlos und formlos möglich.\n\nHilfe leistet die Verbraucherzentrale.',
    'beschwerde',
    'Eine Beschwerde ist kostenlos und formlos möglich. Hilfe leistet die Verbraucherzentrale.',
  ],
])('%s', (_, text, concern, summary) => {
  expect(summaryOf(text, concern)).toBe(summary);
});

it('reads English alike', () => {
  const text =
    'You can lower your instalment at any time.\n\nWhat you need\n\nContract account number and the new amount.';
  expect(summaryOf(text, 'contract account number', 'en')).toBe(
    'You can lower your instalment at any time. What you need: Contract account number and the new amount.',
  );
});

it('takes the heading of the section where the chunk begins with its points', () => {
  expect(
    summaryOf('Name des Nachmieters\nNeue Postanschrift', 'nachmieter', 'de', ['Auszug', 'Hilfreich ist']),
  ).toBe('Hilfreich ist: Name des Nachmieters; Neue Postanschrift.');
});

it('shows what there is where an article only names', () => {
  expect(summaryOf('Finanzämter in Sachsen. Landesamt.', 'finanzamt')).toContain('Finanzämter in Sachsen.');
});
