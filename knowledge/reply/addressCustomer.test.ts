// Speaking to the customer: only where grammar leaves no doubt, and nothing else changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressCustomer, speaksOfCustomer } from './addressCustomer';

describe('addressCustomer', () => {
  it.each([
    ['Beantragen muss man dafür nichts.', 'Beantragen müssen Sie dafür nichts.'],
    ['Man kann den Stand auch anrufen.', 'Sie können den Stand auch anrufen.'],
    ['Kann man das später ändern?', 'Können Sie das später ändern?'],
    ['Kundinnen und Kunden erhalten eine Bestätigung.', 'Sie erhalten eine Bestätigung.'],
    ['Die Kundschaft muss nichts tun.', 'Sie müssen nichts tun.'],
  ])('says "%s" to the customer', (sentence, addressed) => {
    expect(addressCustomer(sentence, 'de')).toBe(addressed);
  });

  it.each([
    'Man kann sich im Portal anmelden.',
    'Kunden können ihren Vertrag mitnehmen.',
    'Daueraufträge ändert die Kundschaft selbst.',
    'Wenn man anruft, kann man wählen.',
    'Haushaltskunden dürfen außerordentlich kündigen.',
  ])('leaves "%s" word for word', (sentence) => {
    expect(addressCustomer(sentence, 'de')).toBe(sentence);
  });

  it('knows the English forms', () => {
    expect(addressCustomer('Customers can pay by card.', 'en')).toBe('You can pay by card.');
    expect(addressCustomer('Customers cannot pay by card.', 'en')).toBe('You cannot pay by card.');
    expect(addressCustomer('Customers willing to switch call first.', 'en')).toBe(
      'Customers willing to switch call first.',
    );
    expect(addressCustomer('Customers can keep their contract.', 'en')).toBe(
      'Customers can keep their contract.',
    );
  });

  it('never touches a sentence without such a subject', () => {
    const words = fc.array(
      fc.constantFrom('der', 'Vertrag', 'bleibt', 'Sie', 'am', '1.', 'März', 'bestehen'),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const sentence = parts.join(' ');
        expect(addressCustomer(sentence, 'de')).toBe(sentence);
      }),
    );
  });
});

describe('speaksOfCustomer', () => {
  it('tells words to colleagues from words to the customer', () => {
    expect(speaksOfCustomer('Eingang mit Datum erfassen.', 'de')).toBe(true);
    expect(speaksOfCustomer('Der Kunde ist zu informieren.', 'de')).toBe(true);
    expect(speaksOfCustomer('Neukunden erhalten einen Bonus.', 'de')).toBe(false);
    expect(speaksOfCustomer('Ask the caller for the number.', 'en')).toBe(true);
  });
});
