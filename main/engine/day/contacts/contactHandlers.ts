// Contacts that are going on and the notes of today's: the calls of knowledge/contract/day/contactCalls.ts.
// Wiring between the book of live contacts, the notes and the learning.
import type { contactCalls } from '../../../../knowledge/contract/day/contactCalls';
import type { Handlers } from '../../../../knowledge/contract/defineCall';
import type { Contacts, DayParts } from '../dayParts';
import { ContactBook } from './contactBook';
import { learnFromEnd } from './learnFromEnd';
import { Lessons } from './lessons';
import { noteContact } from './noteContact';
import { openMail } from './openMail';
import { asRunning } from './runningContact';
import { TurnMeanings } from './turnMeanings';

/** How often what the day or the clock ends is looked for. */
const tidyMs = 600_000;

export async function contactHandlers(
  parts: DayParts,
): Promise<{ readonly contacts: Contacts; readonly handlers: Handlers<typeof contactCalls> }> {
  const { closing, notes, onEvent, onFault, answers, seat } = parts;
  const lessons = new Lessons(parts.agent);
  const book = new ContactBook({
    ...parts,
    meanings: new TurnMeanings(parts),
    onEnd: (ended) => learnFromEnd(ended, { ...parts, lessons }),
  });
  book.onChange((payload) => onEvent({ name: 'contactChanged', payload }));
  book.takeUp(parts.leftOpen);
  // Those that were opened or taken up before the model was there were understood by words alone.
  if (seat.answering) void book.understandAgain();
  answers.onChange((change) => change === 'meaning' && void book.understandAgain());
  const tidy = setInterval(() => {
    book.endIdle();
    void notes.all().catch((thrown) => onFault('day.notes', thrown));
  }, tidyMs);
  tidy.unref();
  closing.addEventListener('abort', () => clearInterval(tidy), { once: true });
  return { contacts: book, handlers: handlersOf(book, lessons, parts) };
}

function handlersOf(book: ContactBook, lessons: Lessons, parts: DayParts): Handlers<typeof contactCalls> {
  const { notes, daySettings } = parts;
  return {
    openContact: async (given) => book.open(given),
    appendTurns: ({ contactId, turns }) => book.append(contactId, turns),
    readContact: async ({ contactId }) => book.read(contactId),
    openContacts: async () => Promise.all(book.all().map(asRunning)),
    closeContact: async ({ contactId, outcome, articleId }) => {
      await book.close(contactId, outcome, articleId);
      return {};
    },
    noteContact: (given) => noteContact(given, { ...parts, lessons }),
    contactNotes: async ({ limit }) => (await notes.all()).slice(0, limit),
    forgetContactNotes: async ({ ids }) => ({ forgotten: await notes.remove(ids) }),
    openMail: (given) => openMail(given, parts, book),
    readDaySettings: async () => daySettings.settings,
    changeDaySettings: async (change) => {
      const settings = await daySettings.change(change);
      await notes.obeySettings();
      return settings;
    },
  };
}
