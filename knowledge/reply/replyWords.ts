// The fixed sentences around the claims, by language, channel and tone.
// Words only: neutral toward the matter, promising nothing.
import type { AddressForm } from '../vocabulary/contact';
import type { Language } from '../vocabulary/language';
import type { ReplyTone } from '../vocabulary/reply';

interface ToneWords {
  readonly opening: string;
  readonly offer: string;
  readonly chatOpening: string;
  readonly chatClosing: string;
  readonly callClosing: string;
  readonly steps: string;
  readonly needs: string;
  readonly conditions: string;
  readonly closing: string;
  readonly greeting: string;
}

interface LanguageWords {
  /** Where only a name is known. */
  readonly salutation: string;
  /** `{name}`: the surname, behind a title that a letter names. */
  readonly addressed: Readonly<Record<AddressForm, readonly [lead: string, person: string]>>;
  readonly salutationField: string;
  readonly signatureField: string;
  /** `{title}` */
  readonly subject: string;
  /** On the phone a heading is enough. `needs`: what is still to be asked. */
  readonly call: Readonly<Record<'steps' | 'needs' | 'conditions', string>>;
  readonly tones: Readonly<Record<ReplyTone, ToneWords>>;
}

const de: LanguageWords = {
  salutation: 'Guten Tag ',
  addressed: {
    female: ['Sehr geehrte ', 'Frau {name}'],
    male: ['Sehr geehrter ', 'Herr {name}'],
    family: ['Sehr geehrte ', 'Familie {name}'],
  },
  salutationField: 'Anrede und Name',
  signatureField: 'Name',
  subject: 'Ihre Anfrage: {title}',
  call: { steps: 'Schritte:', needs: 'Noch zu klären:', conditions: 'Voraussetzungen:' },
  tones: {
    friendly: {
      opening: 'vielen Dank für Ihre Nachricht.',
      offer: 'Gern helfen wir Ihnen weiter.',
      chatOpening: 'Gern helfe ich Ihnen weiter.',
      chatClosing: 'Hilft Ihnen das weiter?',
      callClosing: 'Nachfragen, ob damit alles beantwortet ist.',
      steps: 'So gehen Sie am besten vor:',
      needs: 'Dafür brauchen wir diese Angaben:',
      conditions: 'Das sind die Voraussetzungen:',
      closing: 'Melden Sie sich gern, wenn noch etwas offen ist.',
      greeting: 'Freundliche Grüße',
    },
    factual: {
      opening: 'zu Ihrer Anfrage geben wir Ihnen folgende Auskunft.',
      offer: '',
      chatOpening: '',
      chatClosing: '',
      callClosing: '',
      steps: 'Bitte gehen Sie so vor:',
      needs: 'Folgende Angaben werden benötigt:',
      conditions: 'Es gelten folgende Voraussetzungen:',
      closing: 'Für Rückfragen stehen wir zur Verfügung.',
      greeting: 'Mit freundlichen Grüßen',
    },
  },
};

const en: LanguageWords = {
  salutation: 'Dear ',
  addressed: {
    female: ['Dear ', 'Ms {name}'],
    male: ['Dear ', 'Mr {name}'],
    family: ['Dear ', '{name} family'],
  },
  salutationField: 'Title and name',
  signatureField: 'Name',
  subject: 'Your enquiry: {title}',
  call: { steps: 'Steps:', needs: 'Still to be settled:', conditions: 'Conditions:' },
  tones: {
    friendly: {
      opening: 'Thank you for your message.',
      offer: 'We are happy to help.',
      chatOpening: 'I am happy to help.',
      chatClosing: 'Does that answer your question?',
      callClosing: 'Ask whether that answers everything.',
      steps: 'Here is the best way to go about it:',
      needs: 'For this we need these details:',
      conditions: 'These are the conditions:',
      closing: 'Just let us know if anything is still open.',
      greeting: 'Kind regards',
    },
    factual: {
      opening: 'In reply to your enquiry we can tell you the following.',
      offer: '',
      chatOpening: '',
      chatClosing: '',
      callClosing: '',
      steps: 'Please proceed as follows:',
      needs: 'The following details are required:',
      conditions: 'The following conditions apply:',
      closing: 'Please contact us if you have any questions.',
      greeting: 'Best regards',
    },
  },
};

export const replyWords: Readonly<Record<Language, LanguageWords>> = { de, en };
