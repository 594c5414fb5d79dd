// How a letter begins: forms only where they are known, names only where they address somebody.
import { describe, expect, it } from 'vitest';
import type { KeyFact } from '../vocabulary/understanding';
import { salutationOf } from './salutationOf';

function said(concern: string, ...names: readonly string[]) {
  const facts = names.map((text): KeyFact => {
    const start = concern.indexOf(text);
    return { kind: 'name', text, value: text, start, end: start + text.length };
  });
  return { concern, facts, language: 'de' as const };
}
const written = (known: Parameters<typeof salutationOf>[0]) => {
  const { lead, name = '…' } = salutationOf(known);
  return `${lead}${name},`;
};

describe('salutationOf', () => {
  it('addresses by a known form, and by the whole name where none is known', () => {
    const nothing = said('');
    expect(written({ ...nothing, customer: { name: 'Petra Müller' } })).toBe('Guten Tag Petra Müller,');
    expect(written({ ...nothing, customer: { name: 'Petra Müller', form: 'female' } })).toBe(
      'Sehr geehrte Frau Müller,',
    );
    expect(written({ ...nothing, customer: { name: 'Dr. Jan von der Heide', form: 'male' } })).toBe(
      'Sehr geehrter Herr Dr. von der Heide,',
    );
    expect(written({ ...nothing, customer: { name: 'Koch', form: 'family' } })).toBe(
      'Sehr geehrte Familie Koch,',
    );
    const english = { ...nothing, language: 'en' as const };
    expect(written({ ...english, customer: { name: 'Ann Smith', form: 'female' } })).toBe('Dear Ms Smith,');
    expect(written({ ...english, customer: { name: 'Ann Smith' } })).toBe('Dear Ann Smith,');
  });

  it('takes whoever introduces themselves, and nobody who is only spoken of', () => {
    expect(written(said('Mein Name ist Petra Lohmann.', 'Petra Lohmann'))).toBe('Guten Tag Petra Lohmann,');
    expect(written(said('Guten Tag, hier ist Frau Weber.', 'Weber'))).toBe('Sehr geehrte Frau Weber,');
    expect(written(said('Herr Weber hat mich falsch beraten.', 'Weber'))).toBe('Guten Tag …,');
    expect(written(said('Anna Berg und Jan Berg.', 'Anna Berg', 'Jan Berg'))).toBe('Guten Tag …,');
  });

  it('follows the sender rather than names in the text', () => {
    const text = said('Meine Mutter Erna Koch zieht um.', 'Erna Koch');
    expect(written({ ...text, customer: { name: 'Petra Müller' } })).toBe('Guten Tag Petra Müller,');
  });
});
