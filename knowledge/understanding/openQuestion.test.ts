import { describe, expect, it } from 'vitest';
import { findFacts } from './findFacts';
import { openQuestion, type ShownArticle } from './openQuestion';

/** Lines; one that begins with # is a heading. */
function article(title: string, lines: readonly string[], likelihood?: number): ShownArticle {
  let text = '';
  const blocks = lines.map((line) => {
    const start = text.length;
    text += `${line}\n\n`;
    return {
      kind: line.startsWith('#') ? ('heading' as const) : ('paragraph' as const),
      start,
      end: start + line.length,
    };
  });
  return { title, text, blocks, language: 'de', ...(likelihood !== undefined && { likelihood }) };
}
const ask = (text: string, ...shown: readonly ShownArticle[]) =>
  openQuestion({ text, facts: findFacts(text, '2026-11-22') }, shown, 'de');

const move = article(
  'Vertrag mitnehmen',
  ['# Was gebraucht wird', 'Neue Adresse, Zählernummer.', '# Frist', 'Zwei Wochen.'],
  0.7,
);

describe('the open question', () => {
  it('asks for what the article needs and nobody has said', () => {
    expect(ask('zieht um 1.3.', move)).toEqual({
      question: 'Neue Adresse bekannt?',
      insert: 'neue Adresse: ',
    });
    expect(ask('zieht in die Lindenstraße 4', move)?.question).toBe('Zählernummer bekannt?');
  });

  it('is absent where all was said', () => {
    expect(ask('Umzug in die Lindenstraße 4, Zählernummer 1EBZ0100234567', move)).toBeUndefined();
  });

  it('is absent where nothing is needed, nothing is shown or the find is a guess', () => {
    const told = article('Rechnung erklärt', ['Die Zählernummer steht auf Seite zwei.'], 0.9);
    expect(ask('rechnung verstehen', told)).toBeUndefined();
    expect(ask('rechnung verstehen')).toBeUndefined();
    expect(ask('zieht um', { ...move, likelihood: 0.2 })).toBeUndefined();
  });

  it('asks which case it is where near finds differ in it', () => {
    const shown = [article('Einzug anmelden', [], 0.5), article('Auszug abmelden', [], 0.45)];
    expect(ask('wohnung melden', ...shown)?.question).toBe('Einzug oder Auszug?');
    expect(ask('ziehe aus, wohnung melden', ...shown)).toBeUndefined();
  });

  it('speaks the language of the interface', () => {
    expect(openQuestion({ text: 'umzug', facts: [] }, [move], 'en')?.question).toBe('New address known?');
  });
});
