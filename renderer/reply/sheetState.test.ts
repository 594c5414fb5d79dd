// What was rewritten by hand survives every new draft, and everything else follows it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../knowledge/vocabulary/ids';
import type { ReplyDraft } from '../../knowledge/vocabulary/reply';
import { openFields, sentencesOf, sourcesOf } from './sheet';
import { emptySheet, type SheetState, sheetState } from './sheetState';

/** A draft of these claims, each with a source of its own. */
function draftOf(claims: readonly number[], wording: string): ReplyDraft {
  return {
    from: { articleId: articleId('a'), title: 'A', language: 'de' },
    paragraphs: [
      { kind: 'text', sentences: [{ id: 'opening', parts: [{ kind: 'text', text: wording }] }] },
      ...(claims.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              sentences: claims.map((no, at) => ({
                id: `claim-${no}`,
                parts: [
                  { kind: 'text' as const, text: `Claim ${no}.` },
                  { kind: 'source' as const, no: at + 1 },
                ],
              })),
            },
          ]),
      {
        kind: 'text',
        sentences: [{ id: 'greeting', parts: [{ kind: 'field', name: 'signature', label: 'Name' }] }],
      },
    ],
    sources: claims.map((no, at) => ({
      no: at + 1,
      start: no * 10,
      end: no * 10 + 5,
      text: `${no}`,
      heading: '',
    })),
    sendable: true,
  };
}

const drafted = (state: SheetState, draft: ReplyDraft) => sheetState(state, { kind: 'drafted', draft });
const typed = (state: SheetState, id: string, text: string) =>
  sheetState(state, { kind: 'typed', id, part: 0, text });
const wordsOf = ({ sheet }: SheetState) =>
  sheet ? sentencesOf(sheet).map(({ parts }) => (parts[0]?.kind === 'text' ? parts[0].text : '')) : [];

describe('sheetState', () => {
  it('rewrites only what was not edited', () => {
    const before = typed(drafted(emptySheet, draftOf([1, 2], 'Vielen Dank.')), 'claim-2', 'My own words.');
    expect(wordsOf(drafted(before, draftOf([1, 2], 'Sehr geehrte Frau.')))).toEqual([
      'Sehr geehrte Frau.',
      'Claim 1.',
      'My own words.',
      '',
    ]);
  });

  it('keeps an edited sentence that the new draft leaves out, behind the one it followed, with its source', () => {
    const before = typed(drafted(emptySheet, draftOf([1, 2, 3], 'Hi.')), 'claim-2', 'Own.');
    const after = drafted(before, draftOf([1], 'Hi.'));
    expect(wordsOf(after)).toEqual(['Hi.', 'Claim 1.', 'Own.', '']);
    expect(sourcesOf(after.sheet!).map(({ start }) => start)).toEqual([10, 20]);
  });

  it('takes everything back but what was filled in', () => {
    let state = typed(drafted(emptySheet, draftOf([1], 'Hi.')), 'claim-1', 'Own.');
    state = sheetState(state, { kind: 'filled', name: 'signature', value: 'Jana' });
    state = sheetState(state, { kind: 'reset' });
    expect(wordsOf(state)).toEqual(['Hi.', 'Claim 1.', '']);
    expect(openFields(state.sheet!, state.values)).toEqual([]);
  });

  it('drops the source of a sentence whose words are gone', () => {
    const state = typed(drafted(emptySheet, draftOf([1, 2], 'Hi.')), 'claim-1', ' ');
    expect(sourcesOf(state.sheet!).map(({ start }) => start)).toEqual([20]);
  });

  it('holds every edited sentence exactly once through any drafts', () => {
    const claims = fc.uniqueArray(fc.nat(8), { maxLength: 6 });
    fc.assert(
      fc.property(
        claims,
        fc.array(claims, { maxLength: 5 }),
        fc.array(fc.nat(8), { maxLength: 4 }),
        (first, drafts, edits) => {
          let state = drafted(emptySheet, draftOf(first, 'Hi.'));
          for (const no of edits) state = typed(state, `claim-${no}`, `Own ${no}.`);
          for (const [at, next] of drafts.entries()) state = drafted(state, draftOf(next, `Draft ${at}.`));
          const words = wordsOf(state);
          for (const no of new Set(edits.filter((each) => first.includes(each))))
            expect(words.filter((each) => each === `Own ${no}.`)).toHaveLength(1);
          const ids = sentencesOf(state.sheet!).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});
