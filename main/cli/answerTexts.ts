// What the terminal says around an answer, German and English; commands and their options are English throughout.
// Knows no engine; the window's own words are the page's.
import type { AbstentionReason, AnswerLimit } from '../../knowledge/vocabulary/answer';
import type { Language } from '../../knowledge/vocabulary/language';

export type AgeUnit = 'day' | 'month' | 'year';

export interface AnswerTexts {
  readonly welcome: (articles: number) => string;
  readonly reasons: Readonly<Record<AbstentionReason, string>>;
  readonly limits: Readonly<Record<AnswerLimit, string>>;
  readonly bestFind: (chance: string) => string;
  readonly weakFinds: string;
  readonly learned: (ratings: number, direction: 'up' | 'down') => string;
  /** When the article was last changed; 0 days is today. */
  readonly age: (unit: AgeUnit, count: number) => string;
  /** `reasons` joined to one line. */
  readonly why: (reasons: string) => string;
  readonly fits: Readonly<Record<'both' | 'meaning' | 'words', string>>;
  readonly covered: (share: string) => string;
  readonly setBack: Readonly<Record<'state' | 'review' | 'age', string>>;
}

const texts: Readonly<Record<Language, AnswerTexts>> = {
  de: {
    welcome: (articles) =>
      `Silbertablett im Terminal · ${articles} Artikel · lokal. Anliegen eintippen, ↵ sucht; Strg+D beendet.`,
    reasons: {
      nothingFits: 'Kein Artikel passt gut genug.',
      nothingFound: 'Kein Artikel gefunden.',
      emptyConcern: 'Kein Anliegen.',
      emptyLibrary: 'Noch keine Artikel: silbertablett import PFAD',
    },
    limits: {
      modelLoading: 'Das Sprachmodell lädt noch, gesucht wurde nach Wörtern.',
      modelMissing: 'Das Sprachmodell fehlt, gesucht wurde nach Wörtern.',
      reembedding: 'Artikel werden neu eingelesen, das kann Funde verschieben.',
      calibrationStale: 'Ohne Prozente: Sie gelten für ein anderes Modell.',
      concernShortened: 'Das Anliegen ist sehr lang; gesucht wurde mit seinem Anfang.',
    },
    bestFind: (chance) => `Der beste Fund löst so ein Anliegen in etwa ${chance} der Fälle.`,
    weakFinds: 'Schwache Funde:',
    learned: (ratings, direction) =>
      `aus ${ratings} ${ratings === 1 ? 'Bewertung' : 'Bewertungen'} gelernt: ${direction === 'up' ? 'höher' : 'tiefer'}`,
    age: (unit, count) => `${relativeIn('de', unit, count)} geändert`,
    why: (reasons) => `Warum: ${reasons}`,
    fits: {
      both: 'Sinn und Wortlaut passen',
      meaning: 'passt dem Sinn nach, mit anderen Worten',
      words: 'gleiche Wörter wie im Anliegen',
    },
    covered: (share) => `${share} der Kernwörter`,
    setBack: { state: 'noch nicht geprüft', review: 'Prüfung fällig', age: 'lange unverändert' },
  },
  en: {
    welcome: (articles) =>
      `Silbertablett in the terminal · ${articles} articles · local. Type a concern, ↵ searches; Ctrl+D ends.`,
    reasons: {
      nothingFits: 'No article fits well enough.',
      nothingFound: 'No article found.',
      emptyConcern: 'No concern.',
      emptyLibrary: 'No articles yet: silbertablett import PATH',
    },
    limits: {
      modelLoading: 'The language model is loading; words alone were searched.',
      modelMissing: 'The language model is missing; words alone were searched.',
      reembedding: 'Articles are being read in anew, which may move finds.',
      calibrationStale: 'No percentages: they belong to another model.',
      concernShortened: 'The concern is very long; its beginning was searched.',
    },
    bestFind: (chance) => `The best find solves such a concern in about ${chance} of cases.`,
    weakFinds: 'Weak finds:',
    learned: (ratings, direction) =>
      `learned from ${ratings} ${ratings === 1 ? 'rating' : 'ratings'}: moved ${direction}`,
    age: (unit, count) => `changed ${relativeIn('en', unit, count)}`,
    why: (reasons) => `Why: ${reasons}`,
    fits: {
      both: 'meaning and wording fit',
      meaning: 'fits by meaning, in other words',
      words: 'same words as in the concern',
    },
    covered: (share) => `${share} of the key words`,
    setBack: { state: 'not checked yet', review: 'check is due', age: 'long unchanged' },
  },
};

/** "heute", "vor 3 Tagen", "2 months ago". */
function relativeIn(language: Language, unit: AgeUnit, count: number): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, unit);
}

/** The terminal's language by its locale ("en_GB.UTF-8"); German where it names neither. */
export function answerTexts(env: Readonly<Record<string, string | undefined>> = process.env): AnswerTexts {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return texts[locale.startsWith('en') ? 'en' : 'de'];
}
