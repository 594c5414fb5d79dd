// A desk for the feed without an engine: contacts in memory, and cards that quote the question.
// Notes what it was asked and told, and can be slow.

import { TablettError } from '../../knowledge/errors/tablettError';
import type { Answer, Card } from '../../knowledge/vocabulary/answer';
import type { Contact } from '../../knowledge/vocabulary/contact';
import { articleId } from '../../knowledge/vocabulary/ids';
import { likelihood } from '../../knowledge/vocabulary/likelihood';
import type { FeedDesk, FeedVerdict } from '../../main/feed/feedDesk';
import { memoryContacts } from './memoryContacts';

const timings = { analyseMs: 0, embedMs: 0, searchMs: 0, rankMs: 0, cardsMs: 0, totalMs: 1 };

export interface MemoryFeedDesk {
  readonly desk: FeedDesk;
  readonly contacts: ReturnType<typeof memoryContacts>;
  readonly asked: string[];
  readonly rated: FeedVerdict[];
  /** The agent's own question is being answered. */
  asking: boolean;
  /** Another model, other articles. */
  readonly changeAnswers: () => void;
  /** Awaited before each answer. */
  hold: () => Promise<void> | void;
}

export function memoryFeedDesk(): MemoryFeedDesk {
  const contacts = memoryContacts();
  const answersChange = new Set<() => void>();
  const made: MemoryFeedDesk = {
    contacts,
    changeAnswers: () => {
      for (const listener of answersChange) listener();
    },
    asked: [],
    rated: [],
    asking: false,
    hold: () => {},
    desk: {
      ...contacts,
      open: (given) => contacts.open({ ...given, viaFeed: true }),
      onAnswersChange: (listener) => {
        answersChange.add(listener);
        return () => void answersChange.delete(listener);
      },
      asking: () => made.asking,
      ask: async ({ text, top }) => {
        made.asked.push(text);
        await made.hold();
        return answer(text, top);
      },
      rate: async (verdict) => {
        if (verdict.articleId === 'missing') throw new TablettError('ARTICLE_MISSING', { id: 'missing' });
        made.rated.push(verdict);
        return { ratingId: `rating-${made.rated.length}` };
      },
    },
  };
  return made;
}

/** "nichts" is answered by nothing. */
function answer(text: string, top: number): Answer {
  const base = { limits: [], timings, language: 'de' } as const;
  if (text.includes('nichts'))
    return { ...base, kind: 'abstained', reason: 'nothingFits', weakCards: [card(text, 1)] };
  return { ...base, kind: 'cards', cards: Array.from({ length: top }, (_, at) => card(text, at + 1)) };
}

function card(text: string, rank: number): Card {
  return {
    articleId: articleId(`article-${rank}`),
    title: `Zu „${text}“, ${rank}`,
    headingPath: [],
    summary: 'Zusammenfassung.',
    passage: { start: 0, end: 4, text: 'Text', marks: [] },
    language: 'de',
    source: '/home/agent/geheim/artikel.md',
    changedAtMs: 0,
    score: 1 / rank,
    likelihood: likelihood(0.8211 / rank),
    explanation: [],
  };
}

/** The contact as it stands. */
export const contactOf = ({ contacts }: MemoryFeedDesk, id: string): Contact => contacts.read(id);
