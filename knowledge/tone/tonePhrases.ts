// Sentences for an agent that fit a customer's tone: warm, professional, with Sie. Written for this product.
// They promise nothing that nobody can keep.
import type { Language } from '../vocabulary/language';
import type { ToneSign } from '../vocabulary/understanding';

/** Two each, the first for a first answer, the second when more is to come. */
export const tonePhrases: Readonly<Record<ToneSign['tone'], Readonly<Record<Language, readonly string[]>>>> =
  {
    anger: {
      de: [
        'Ich verstehe Ihren Ärger, das hätte besser laufen müssen.',
        'Danke, dass Sie es so offen sagen. Ich sehe mir das jetzt mit Ihnen an.',
      ],
      en: [
        'I understand why you are upset, this should have gone better.',
        'Thank you for being so open about it. Let me go through it with you now.',
      ],
    },
    worry: {
      de: [
        'Ich kann gut verstehen, dass Sie das beunruhigt.',
        'Wir gehen das in Ruhe Schritt für Schritt durch.',
      ],
      en: ['I can understand that this worries you.', 'Let us go through it calmly, step by step.'],
    },
    urgency: {
      de: [
        'Ich sehe, dass es eilt, und kümmere mich gleich darum.',
        'Ich sage Ihnen sofort, was heute noch möglich ist.',
      ],
      en: [
        'I can see that time is short and will deal with it right away.',
        'I will tell you at once what is still possible today.',
      ],
    },
    thanks: {
      de: ['Sehr gern, das freut mich!', 'Schön, dass es geklappt hat. Melden Sie sich jederzeit wieder.'],
      en: ['You are very welcome!', 'I am glad it worked. Do get in touch again any time.'],
    },
  };
