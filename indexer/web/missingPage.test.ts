// Notices that a page is missing, told from pages and from shells that scripts fill.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faceOf, judgeFace } from './missingPage';

const at = (path: string) => new URL(path, 'https://hilfe.example/');
const page = (title: string, text = '') =>
  `<html><head><title>${title}</title></head><body>${text}</body></html>`;

describe('a notice', () => {
  it.each([
    'Seite nicht gefunden',
    'Fehler 404',
    'Page not found | Hilfe',
    'Diese Seite gibt es leider nicht mehr',
    'Der Beitrag ist nicht mehr verfügbar',
    'This page doesn’t exist',
    'We couldn’t find that page',
    'Die Seite wurde gelöscht',
  ])('is known by what it calls itself: %s', (title) => {
    const [missing, asked] = ['/x1', '/abschlag'].map((path) => faceOf(page(title), at(path)));
    expect(judgeFace(asked!, missing!)).toBe('gone');
  });

  it('is known by its heading, too, and repeats the address that was asked for', () => {
    const notice = (path: string) =>
      faceOf(page('Hilfe', `<h1>${path.slice(1)} wurde nicht gefunden</h1>`), at(path));
    expect(judgeFace(notice('/zähler'), notice('/q7'))).toBe('gone');
  });

  it('is not a page that has another name, whatever it says', () => {
    const missing = faceOf(page('Seite nicht gefunden'), at('/x1'));
    expect(judgeFace(faceOf(page('Zähler nicht gefunden'), at('/a')), missing)).toBe('there');
    const bare = faceOf(page('Hilfe', 'Wo stehe ich?'), at('/x1'));
    expect(judgeFace(faceOf(page('Hilfe', 'Der Abschlag wird im Portal gesenkt.'), at('/a')), bare)).toBe(
      'there',
    );
  });

  it('is never made of what says nothing of missing pages', () => {
    const title = fc.constantFrom('Portal', 'Start', 'Anmelden', 'Abschlag senken', '');
    fc.assert(
      fc.property(title, fc.string(), fc.string(), (name, some, other) => {
        const [asked, missing] = [some, other].map((text) =>
          faceOf(page(name, `<p>${text.replace(/</g, '')}</p>`), at('/a')),
        );
        expect(judgeFace(asked!, missing!)).not.toBe('gone');
      }),
    );
  });
});
