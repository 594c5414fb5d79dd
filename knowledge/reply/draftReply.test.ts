// Drafts: what is said of the matter is the article's and names its place; fields invent nothing; ids stay.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../test/fakes/markdownArticle';
import { articleId } from '../vocabulary/ids';
import { type ReplyDraft, replyChannels, replyLengths, replyTones } from '../vocabulary/reply';
import { draftReply } from './draftReply';
import type { ReplyRequest } from './replyRequest';

const markdown = `Innerhalb der Stadt zieht der Vertrag mit: gleicher Tarif, gleicher Preis. Die Kontonummer bleibt bestehen.
## Was gebraucht wird
- Zählernummer
- neue Anschrift
- Einverständnis der Vermieterin
## Ablauf
1. Umzug im Portal eingeben, siehe [Portal](../portal.md).
2. Beide Zähler ablesen.
3. Stände melden.
## Was sich ändern kann
Der Abschlag wird neu berechnet, weil die Wohnung anders ist. Dafür kommt ein neuer Plan.
Ein Bonus wird nicht noch einmal gezahlt.
## Hinweis für den Service
Vorgangsart „UMZ-M“ verwenden, sonst entsteht ein neuer Vertrag.`;

function request(change: Partial<ReplyRequest> = {}): ReplyRequest {
  const { text, blocks } = markdownBlocks(markdown);
  return {
    article: { id: articleId('umzug'), title: 'Vertrag mitnehmen', text, blocks, language: 'de' },
    weighed: [],
    concern: '',
    facts: [],
    channel: 'email',
    tone: 'friendly',
    length: 'medium',
    language: 'de',
    signature: '',
    team: '',
    sendable: true,
    ...change,
  };
}

const sentencesOf = ({ paragraphs }: ReplyDraft) => paragraphs.flatMap(({ sentences }) => sentences);
const idsOf = (draft: ReplyDraft) => sentencesOf(draft).map(({ id }) => id);
const wordsOf = (draft: ReplyDraft) =>
  sentencesOf(draft)
    .flatMap(({ parts }) => parts)
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'field' ? (part.filled ?? '…') : ''))
    .join(' ');
const fieldsOf = (draft: ReplyDraft) =>
  sentencesOf(draft)
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'field');

/** Claims cite where they stand; the entries of a list are cited by the words that lead to it. */
function uncited(draft: ReplyDraft): readonly string[] {
  const led = new Set(
    sentencesOf(draft).flatMap(({ id, parts }) =>
      id.endsWith('-lead') && parts.some(({ kind }) => kind === 'source') ? [id.replace('-lead', '')] : [],
    ),
  );
  return sentencesOf(draft)
    .filter(({ id }) => /-\d+$/.test(id))
    .filter(
      ({ id, parts }) => !parts.some(({ kind }) => kind === 'source') && !led.has(id.replace(/-\d+$/, '')),
    )
    .map(({ id }) => id);
}

const choices = fc.record({
  channel: fc.constantFrom(...replyChannels),
  tone: fc.constantFrom(...replyTones),
  length: fc.constantFrom(...replyLengths),
  language: fc.constantFrom('de' as const, 'en' as const),
});

describe('a mail', () => {
  const draft = draftReply(request());

  it('has subject, salutation, claims, lists, greeting, in the order of the article', () => {
    expect(draft.subject).toEqual([{ kind: 'text', text: 'Ihre Anfrage: Vertrag mitnehmen' }]);
    expect(wordsOf(draft)).toMatch(
      /^Guten Tag .*vielen Dank .*Innerhalb der Stadt.*brauchen wir.*Zählernummer.*So gehen.*Beide Zähler.*Abschlag wird.*Freundliche Grüße/s,
    );
  });

  it('leaves out what is for colleagues, and references to other articles', () => {
    expect(wordsOf(draft)).not.toContain('UMZ-M');
    expect(wordsOf(draft)).toContain('Umzug im Portal eingeben.');
  });

  it('takes a sentence that leans on another only together with it', () => {
    const words = wordsOf(draft);
    expect(words.includes('Dafür kommt ein neuer Plan')).toBe(
      words.includes('Der Abschlag wird neu berechnet'),
    );
  });

  it('fills fields from facts and settings, and leaves the others open', () => {
    const concern = 'Petra Lohmann, Zählernummer 4711, neue Anschrift ab Mai: Lindenallee 4';
    const at = (text: string) => ({
      start: concern.indexOf(text),
      end: concern.indexOf(text) + text.length,
      text,
      value: text,
    });
    const facts = [
      { kind: 'name' as const, ...at('Petra Lohmann') },
      { kind: 'meterNumber' as const, ...at('4711') },
      { kind: 'address' as const, ...at('Lindenallee 4') },
    ];
    const filled = fieldsOf(draftReply(request({ concern, facts, signature: 'Jana Wirth' })));
    expect(filled.map(({ label, filled: value }) => [label, value])).toEqual([
      ['Anrede und Name', 'Petra Lohmann'],
      ['Zählernummer', '4711'],
      ['neue Anschrift', 'Lindenallee 4'],
      ['Name', 'Jana Wirth'],
    ]);
    expect(fieldsOf(draft).every(({ filled: value }) => value === undefined)).toBe(true);
  });
});

describe('what a demanding reader would strike out', () => {
  const draftOf = (text: string, change: Partial<ReplyRequest> = {}) => {
    const { text: words, blocks } = markdownBlocks(text);
    return wordsOf(
      draftReply(request({ ...change, article: { ...request().article, text: words, blocks } })),
    );
  };

  it('is no condition that stands alone as if it were met', () => {
    const words = draftOf('Der Vertrag zieht mit um.\n## Voraussetzungen\n- Das Konto ist nicht gesperrt.');
    expect(words).toContain('Der Vertrag zieht mit um.');
    expect(words).not.toContain('gesperrt');
  });

  it('is no numbered list of conditions called steps, and no list called what it is not', () => {
    const conditions =
      'Der Anschluss kommt wieder.\n## Voraussetzungen\n1. Rückstand bezahlt\n2. Kosten bezahlt';
    expect(draftOf(conditions)).not.toContain('So gehen Sie');
    const next = 'Der Vertrag endet.\n## So geht es danach weiter\n1. Bestätigung kommt.\n2. Rechnung kommt.';
    expect(draftOf(next)).toContain('Bestätigung');
    const options = 'Das geht in Raten.\n## Möglichkeiten\n1. Lastschrift.\n2. Überweisung.';
    expect(draftOf(options)).toContain('Möglichkeiten:');
    expect(draftOf(options)).not.toContain('So gehen Sie');
    expect(draftOf(options.replace('Möglichkeiten', 'Prüfung mit der Kundin'))).toContain('So gehen Sie');
  });

  it('is no step of the agent, and no sentence that contradicts one it leaves out', () => {
    const agent =
      'Der Stand lässt sich berichtigen.\n## Ablauf\n1. Plausibilität prüfen.\n2. Stand übermitteln.';
    expect(draftOf(agent)).not.toContain('Plausibilität');
    const contrast =
      'Der Vertrag zieht mit um, ganz ohne Kündigung. Bei einem Umzug darf gekündigt werden. Bieten wir Gleiches an, bleibt er jedoch bestehen.';
    expect(
      draftOf(contrast, {
        length: 'short',
        weighed: [
          { start: 0, end: 20, worth: 3 },
          { start: 87, end: 130, worth: 2 },
        ],
      }),
    ).not.toContain('jedoch');
  });
});

describe('the other forms', () => {
  it('a chat has neither salutation nor greeting; a call is points', () => {
    expect(idsOf(draftReply(request({ channel: 'chat' })))).not.toContain('salutation');
    const call = draftReply(request({ channel: 'call' }));
    expect(call.paragraphs[0]?.kind).toBe('list');
    expect(call.subject).toBeUndefined();
  });

  it('an English reply keeps the sentences of a German article, and says what they are', () => {
    const draft = draftReply(request({ language: 'en' }));
    expect(wordsOf(draft)).toContain('Thank you for your message.');
    expect(wordsOf(draft)).toContain('Innerhalb der Stadt');
    expect(draft.from.language).toBe('de');
  });

  it('short says less than medium', () => {
    const claims = (draft: ReplyDraft) => idsOf(draft).filter((id) => id.startsWith('claim-')).length;
    const short = claims(draftReply(request({ length: 'short' })));
    expect(short).toBeLessThanOrEqual(2);
    expect(short).toBeLessThan(claims(draftReply(request())));
  });
});

describe('any draft', () => {
  it('cites every claim, and every source stands in the article', () => {
    fc.assert(
      fc.property(choices, fc.array(fc.nat(600), { maxLength: 8 }), (choice, worths) => {
        const weighed = worths.map((start, at) => ({ start, end: start + 40, worth: at }));
        const whole = request({ ...choice, weighed });
        const draft = draftReply(whole);
        expect(uncited(draft)).toEqual([]);
        const cited = sentencesOf(draft).flatMap(({ parts }) =>
          parts.filter(({ kind }) => kind === 'source'),
        );
        expect(new Set(cited.map((part) => part.kind === 'source' && part.no)).size).toBe(
          draft.sources.length,
        );
        for (const { start, end, text } of draft.sources)
          expect(whole.article.text.slice(start, end).replace(/\s+/g, ' ').trim()).toBe(text);
      }),
    );
  });

  it('keeps the ids of what it says when tone or length change', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const other = {
          ...choice,
          tone: choice.tone === 'friendly' ? ('factual' as const) : ('friendly' as const),
        };
        const claims = (draft: ReplyDraft) =>
          sentencesOf(draft)
            .filter(({ id }) => id.startsWith('claim-'))
            .map(({ id, parts }) => [id, parts[0]]);
        expect(claims(draftReply(request(other)))).toEqual(claims(draftReply(request(choice))));
        const ids = idsOf(draftReply(request(choice)));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('is made of any text without failing', () => {
    fc.assert(
      fc.property(choices, fc.string({ unit: 'grapheme', maxLength: 300 }), (choice, written) => {
        const { text, blocks } = markdownBlocks(written);
        const article = { ...request().article, text, blocks };
        expect(() => draftReply(request({ ...choice, article }))).not.toThrow();
      }),
    );
  });
});
