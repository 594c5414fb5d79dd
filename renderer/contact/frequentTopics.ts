// What was asked most today: by the article that did it, and where none did, by the words that were alike.
// Pure.
import type { ContactNote } from '../../knowledge/vocabulary/contact';

export interface FrequentTopic {
  /** The article's title; without one the shortest wording of the concern, masked. */
  readonly title: string;
  readonly count: number;
}

/** Once is no frequency. */
const leastCount = 2;
const mostTopics = 4;
/** Concerns that share fewer of their words ask for something else (Dice, as for the pairs of two compared texts). */
const leastShared = 0.5;
/** Words shorter than this are mostly not the matter; longer ones are told apart by their beginning, whatever their ending. */
const leastLetters = 4;
const stemLetters = 6;
/** Wordings of a topic that others are held against: more say nothing new. */
const mostWordings = 12;

interface Topic {
  title?: string;
  wording: string;
  count: number;
  readonly stems: Set<string>[];
}

/** The most frequent first; `sinceMs`: the beginning of the day. */
export function frequentTopics(notes: readonly ContactNote[], sinceMs: number): readonly FrequentTopic[] {
  const today = notes.filter(({ atMs }) => atMs >= sinceMs);
  const topics: Topic[] = [];
  // Articles name topics; what nothing solved joins the topic it sounds like, or makes one of its own.
  for (const note of today.filter(({ title }) => title !== undefined))
    join(
      topics,
      topics.find(({ title }) => title === note.title),
      note,
    );
  for (const note of today.filter(({ title }) => title === undefined))
    join(topics, mostAlike(topics, stemsOf(note.maskedText)), note);
  return topics
    .map(({ title, wording, count }) => ({ title: title ?? wording, count }))
    .filter(({ count }) => count >= leastCount)
    .sort((one, other) => other.count - one.count || one.title.localeCompare(other.title))
    .slice(0, mostTopics);
}

/** Midnight before `nowMs`, local time. */
export function dayStart(nowMs: number): number {
  return new Date(nowMs).setHours(0, 0, 0, 0);
}

function join(topics: Topic[], topic: Topic | undefined, { title, maskedText }: ContactNote): void {
  const wording = maskedText.replace(/\s+/g, ' ').trim();
  const stems = stemsOf(wording);
  if (!topic) {
    topics.push({ ...(title !== undefined && { title }), wording, count: 1, stems: [stems] });
    return;
  }
  topic.count += 1;
  if (topic.stems.length < mostWordings) topic.stems.push(stems);
  if (wording.length < topic.wording.length) topic.wording = wording;
}

function mostAlike(topics: readonly Topic[], stems: ReadonlySet<string>): Topic | undefined {
  let best: Topic | undefined;
  let most = leastShared;
  for (const topic of topics) {
    const share = Math.max(...topic.stems.map((known) => sharedStems(known, stems)));
    if (share < most || (share === most && best)) continue;
    best = topic;
    most = share;
  }
  return best;
}

function sharedStems(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  const both = [...one].filter((stem) => other.has(stem)).length;
  return all === 0 ? 0 : (2 * both) / all;
}

/** Placeholders of masked details are nobody's words. */
function stemsOf(text: string): Set<string> {
  const words =
    text
      .replace(/\[[^\]]*\]/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter(({ length }) => length >= leastLetters).map((word) => word.slice(0, stemLetters)),
  );
}
