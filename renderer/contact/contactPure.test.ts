// The pure parts of a contact: parts taken out, questions taken up, mails told from notes, the trail, today's topics.
// Values only.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactNote } from '../../knowledge/vocabulary/contact';
import { type ConcernTrail, emptyTrail, step, visit } from './concernTrail';
import { dayStart, frequentTopics } from './frequentTopics';
import { isMailFile, looksLikeMail } from './looksLikeMail';
import { withoutSpan } from './withoutSpan';
import { holdsQuestion, withQuestion } from './withQuestion';

const without = (text: string, part: string) => {
  const start = text.indexOf(part);
  return withoutSpan(text, { start, end: start + part.length });
};

describe('withoutSpan', () => {
  it.each([
    ['umzug, zum 1. März, strom', 'zum 1. März', 'umzug, strom'],
    ['umzug zum 1. März, strom', 'umzug', 'zum 1. März, strom'],
    ['strom mitnehmen, zählerstand?', 'zählerstand', 'strom mitnehmen?'],
    ['umzug und strom', 'umzug und strom', ''],
    ['kundin zieht um, strom', 'strom', 'kundin zieht um'],
  ])('%j without %j is %j', (text, part, rest) => {
    expect(without(text, part)).toBe(rest);
  });

  it('keeps every word outside of the part, whatever stands there', () => {
    const word = fc.stringMatching(/^[a-zäöü]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), (words, pick) => {
        const at = pick % words.length;
        const start = words.slice(0, at).join(' ').length + (at === 0 ? 0 : 1);
        const rest = withoutSpan(words.join(' '), { start, end: start + words[at]!.length });
        expect(rest).toBe(words.filter((_, index) => index !== at).join(' '));
      }),
    );
  });
});

describe('withQuestion', () => {
  it('joins as a hand would', () => {
    expect(withQuestion('umzug zum 1. März', 'neue adresse: ')).toBe('umzug zum 1. März, neue adresse: ');
    expect(withQuestion('wie melde ich um? ', 'adresse: ')).toBe('wie melde ich um? adresse: ');
    expect(withQuestion('', 'adresse: ')).toBe('adresse: ');
    expect(holdsQuestion('umzug, Neue Adresse: Kiel', 'neue adresse: ')).toBe(true);
  });
});

describe('looksLikeMail', () => {
  it('takes what is addressed and signed for a mail, though it has no head', () => {
    const signed = 'Guten Tag,\n\nwir ziehen um.\n\nFreundliche Grüße\nE. Aksoy\nMobil: 0151-987';
    const named = 'Sehr geehrtes Team,\nder Strom ist weg.\nVera Lindner\nSteuerfachangestellte';
    const english = 'Dear Sir or Madam,\nmy bill is wrong.\nKind regards,\nHelen Carter';
    const quick = 'Hallo,\nmahnung bekommen, bitte prüfen\nVG Timo';
    expect([signed, named, english, quick].map(looksLikeMail)).toEqual([true, true, true, true]);
    const notes = [
      'hallo,\nkundin zieht um\nstrom mitnehmen?',
      'kunde zieht um\nviele grüße von ihr\nVera Lindner',
    ];
    expect(notes.map(looksLikeMail)).toEqual([false, false]);
  });

  it('tells mails from notes', () => {
    const mail = 'Von: Erika Muster <e@example.org>\nBetreff: Umzug\n\nGuten Tag, ich ziehe um.';
    const answer = 'Danke, das hilft.\n\nAm 3. März 2026 um 10:12 schrieb Team <t@example.org>:\n> Guten Tag';
    const outlook = 'Hello\n\nFrom: A\nSent: Monday\nTo: B\nSubject: Move';
    expect([mail, answer, outlook].map(looksLikeMail)).toEqual([true, true, true]);
    expect(looksLikeMail('kundin zieht um\nvon: Hamburg nach Kiel\nstrom?')).toBe(false);
    expect(looksLikeMail('Betreff: Umzug')).toBe(false);
    expect(['a.eml', 'B.MSG', 'a.docx'].map(isMailFile)).toEqual([true, true, false]);
  });
});

describe('the trail of concerns', () => {
  const walk = (...texts: string[]) => texts.reduce<ConcernTrail>(visit, emptyTrail);

  it('keeps one place for a concern that is typed on, and steps to and fro', () => {
    const trail = walk('umzug', 'umzug strom', 'abschlag zu hoch');
    expect(trail.texts).toEqual(['umzug strom', 'abschlag zu hoch']);
    const before = step(trail, -1)!;
    expect(before.texts[before.at]).toBe('umzug strom');
    expect(step(before, -1)).toBeUndefined();
    expect(step(before, 1)?.at).toBe(1);
    expect(visit(before, 'umzug strom')).toEqual(before);
  });

  it('leads from an empty field back to the last concern', () => {
    const trail = visit(walk('umzug strom', 'abschlag zu hoch'), '');
    expect(trail.at).toBe(-1);
    expect(step(trail, -1)?.at).toBe(1);
    expect(step(trail, 1)).toBeUndefined();
  });

  it('never holds a text twice and never leaves its list', () => {
    const texts = fc.array(fc.constantFrom('umzug strom', 'abschlag', 'kein strom hier', '', 'mahnung'));
    fc.assert(
      fc.property(texts, (given) => {
        const trail = walk(...given);
        expect(new Set(trail.texts).size).toBe(trail.texts.length);
        expect(trail.at).toBeLessThan(trail.texts.length);
      }),
    );
  });
});

describe('frequentTopics', () => {
  const nowMs = Date.parse('2026-03-02T12:00:00');
  const note = (maskedText: string, title?: string, atMs = nowMs): ContactNote => ({
    ...{ id: 'n', channel: 'box', atMs, maskedText, language: 'de' },
    ...(title && { title }),
  });
  const topics = (...notes: readonly ContactNote[]) => frequentTopics(notes, dayStart(nowMs));

  it('counts today’s articles, the most frequent first', () => {
    const yesterday = nowMs - 86_400_000;
    const [a, b] = [note('abschlag senken', 'A'), note('umzug', 'B')];
    expect(topics(b, a, b, note('code', 'C', yesterday), note('code', 'C'), note('kündigen'), a, b)).toEqual([
      { title: 'B', count: 3 },
      { title: 'A', count: 2 },
    ]);
  });

  it('counts what nothing solved by its words, under its shortest wording', () => {
    const asked = [
      note('Wallbox anmelden, Kundennummer [Kundennummer]'),
      note('wie kann ich meine Wallbox anmelden?'),
      note('wallboxen anmelden'),
    ];
    expect(topics(...asked, note('apfelkuchen backen'))).toEqual([{ title: 'wallboxen anmelden', count: 3 }]);
  });

  it('adds what nothing solved to the article that solved the like of it', () => {
    const solved = note('abschlag zu hoch, möchte senken', 'Abschlag senken');
    expect(topics(note('Abschlag senken, zu hoch'), solved)).toEqual([
      { title: 'Abschlag senken', count: 2 },
    ]);
  });

  it('counts no note twice and nothing that came once', () => {
    const words = fc.constantFrom('umzug', 'zähler', 'abschlag', 'kündigung');
    const some = fc.array(fc.record({ text: words, title: fc.option(words, { nil: undefined }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (made) => {
        const found = topics(...made.map(({ text, title }) => note(text, title)));
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(made.length);
        expect(found.every(({ count }) => count > 1)).toBe(true);
      }),
    );
  });
});
