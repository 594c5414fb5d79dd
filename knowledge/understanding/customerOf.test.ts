// Who writes a mail: names of people only, a form of address only where somebody has written it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerOf, type WrittenMail } from './customerOf';

const customer = (from: string, text = 'Der Zähler ist kaputt.'): WrittenMail => ({
  speaker: 'customer',
  from,
  text,
});
const agent = (text: string): WrittenMail => ({ speaker: 'agent', from: 'service@stadtwerke.example', text });
const signed = (name: string) => `Der Zähler ist kaputt.\n\nMit freundlichen Grüßen\n${name}\nLindenweg 4`;

describe('customerOf', () => {
  it.each([
    ['Petra Müller <p@web.example>', 'Petra Müller'],
    ['"Müller, Petra" <p@web.example>', 'Petra Müller'],
    ['PETRA MÜLLER-LÜDENSCHEIDT <p@web.example>', 'Petra Müller-Lüdenscheidt'],
    ['petra müller', 'Petra Müller'],
    ['Dr. Ayla Öztürk (privat) <a@web.example>', 'Dr. Ayla Öztürk'],
    ['Jan von der Heide <j@web.example>', 'Jan von der Heide'],
    ['Petra und Hans Müller <p@web.example>', 'Petra und Hans Müller'],
  ])('reads the head %s', (from, name) => {
    expect(customerOf([customer(from)])).toEqual({ name });
  });

  it.each([
    'p.mueller@web.example',
    'Müller GmbH <info@mueller.example>',
    'Hausverwaltung Schulz <info@schulz.example>',
    'Service Team <x@y.example>',
    'Petra <p@web.example>',
    'kunde4711 <p@web.example>',
    '',
  ])('takes "%s" for nobody', (from) => {
    expect(customerOf([customer(from)])).toBeUndefined();
  });

  it('reads the signature where the head names nobody, and says whom it is of', () => {
    expect(customerOf([customer('pm@web.example', signed('Petra Müller'))])).toEqual({
      name: 'Petra Müller',
    });
    expect(customerOf([customer('Petra <pm@web.example>', 'Danke.\nViele Grüße, Petra Müller')])).toEqual({
      name: 'Petra Müller',
    });
    expect(customerOf([customer('', signed('Frau Dr. Petra Müller'))])).toEqual({
      name: 'Dr. Petra Müller',
      form: 'female',
    });
    expect(customerOf([customer('', signed('Fam. Koch'))])).toEqual({ name: 'Koch', form: 'family' });
    expect(customerOf([customer('', signed('Lindenweg 4'))])).toBeUndefined();
  });

  it('takes the form of address from how the company has written before, to the same person only', () => {
    const history = agent('> Sehr geehrter Herr Dr. Klein,\n>\n> wir haben Ihre Nachricht erhalten.');
    expect(customerOf([customer('Peter Klein <p@web.example>'), history])).toEqual({
      name: 'Peter Klein',
      form: 'male',
    });
    expect(customerOf([customer('Erika Klein-Groß <p@web.example>'), history])).toEqual({
      name: 'Erika Klein-Groß',
    });
    expect(customerOf([customer('pk@web.example'), history])).toEqual({ name: 'Dr. Klein', form: 'male' });
    expect(customerOf([customer('Ann Smith <a@web.example>'), agent('Dear Ms Smith,\nthank you.')])).toEqual({
      name: 'Ann Smith',
      form: 'female',
    });
  });

  it('never takes an agent for the customer', () => {
    expect(customerOf([{ ...agent('Hallo'), from: 'Jana Wirth <j@stadtwerke.example>' }])).toBeUndefined();
  });

  it('survives whatever a head and a text hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, text) => {
        const found = customerOf([customer(from, text), agent(text)]);
        if (found) expect(found.name.trim()).not.toBe('');
      }),
    );
  });
});
