// Notes of contacts: masked, on this device, until the day ends or the retention has passed.
// Knows no live contact; masking happens here, so that nothing else can get into a record.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contactNoteSchema, type DaySettings } from '../../../../knowledge/contract/day/contactCalls';
import { detectLanguage } from '../../../../knowledge/language/detectLanguage';
import { concernKey } from '../../../../knowledge/vocabulary/concernKey';
import type { Channel, ContactNote, ContactOutcome } from '../../../../knowledge/vocabulary/contact';
import type { ArticleId } from '../../../../knowledge/vocabulary/ids';
import type { EngineParts } from '../../compose';
import { KeptRecords } from '../../keptRecords';
import { maskConcern } from '../../notedConcern';
import { quotesText } from '../../quotesText';
import { wellFormed } from './wellFormed';

const dayMs = 86_400_000;
/** A note names a concern; a whole mail is not kept. UTF-16 units. */
const longestNote = 2000;

/** `keys`: of the masked concerns, see concernKey.ts. */
const storedNoteSchema = contactNoteSchema.extend({ keys: z.array(z.string()).default([]) });
type StoredNote = z.output<typeof storedNoteSchema>;

export interface NewNote {
  readonly channel: Channel;
  readonly text: string;
  /** The concerns that it was made of, where it says them otherwise: by these it is forgotten, too. */
  readonly of?: readonly string[];
  readonly outcome?: ContactOutcome | undefined;
  readonly articleId?: ArticleId | undefined;
  /** Replaces this one. */
  readonly noteId?: string | undefined;
}

/** Owns the notes. Writing calls fail with DISK_FULL or DATA_FOLDER_READ_ONLY, reading ones with STORE_DAMAGED. */
export class NoteDesk {
  readonly #notes: KeptRecords<StoredNote>;

  /** `retentionDays`: how long words of customers may stay, masked ones too; null: for ever. */
  constructor(
    private readonly parts: Pick<EngineParts, 'store' | 'clock'>,
    private readonly settings: () => DaySettings,
    private readonly retentionDays: () => number | null,
  ) {
    this.#notes = new KeptRecords(parts, 'contact', storedNoteSchema);
  }

  /** The note's id; where no history is kept an id of nothing. */
  async note({ channel, text, outcome, articleId, noteId, of = [] }: NewNote): Promise<string> {
    const id = noteId ?? randomUUID();
    if (!this.settings().history) return id;
    const former = (await this.#kept()).find((kept) => kept.id === noteId);
    const title = articleId && this.parts.store.headOf(articleId)?.title;
    const { nameExperts, ownName } = this.settings();
    const solvedBy = outcome === 'solved' && nameExperts && ownName.trim() !== '' && ownName.trim();
    // The outcome of one concern, told at the desk, leaves a conversation its words.
    const isSpoken = former !== undefined && former.channel !== 'box' && channel === 'box';
    const words = isSpoken ? former : await wordsOf(text, of);
    await this.#notes.put({
      id,
      channel: former?.channel ?? channel,
      atMs: former?.atMs ?? this.parts.clock.nowMs(),
      ...{ maskedText: words.maskedText, language: words.language, keys: words.keys },
      ...(outcome && { outcome }),
      ...(articleId && { articleId }),
      ...(title && { title }),
      ...(solvedBy && { solvedBy }),
    });
    return id;
  }

  async get(id: string): Promise<ContactNote | undefined> {
    return (await this.all()).find((note) => note.id === id);
  }

  /** The latest first. */
  async all(): Promise<readonly ContactNote[]> {
    const notes = (await this.#kept()).map(({ keys: _, ...note }) => note);
    return notes.sort((a, b) => b.atMs - a.atMs);
  }

  /** Without ids all of them; how many. On return they are on no disk. */
  async remove(ids?: readonly string[]): Promise<number> {
    const known = await this.#notes.all();
    const gone = ids ? ids.filter((id) => known.has(id)) : [...known.keys()];
    if (gone.length > 0) await this.#notes.remove(gone);
    return gone.length;
  }

  /** Forgets the notes that say a customer's text; how many. */
  async forget(maskedText: string): Promise<number> {
    const notes = await this.#kept();
    const key = concernKey({ text: maskedText });
    const same = notes.filter(
      (note) =>
        note.keys.includes(key) ||
        quotesText(note.maskedText, maskedText) ||
        quotesText(maskedText, note.maskedText),
    );
    return this.remove(same.map(({ id }) => id));
  }

  /** Makes the notes what the settings allow: none, those of today, without names. */
  async obeySettings(): Promise<void> {
    const { history, nameExperts } = this.settings();
    if (!history) await this.remove();
    const named = nameExperts ? [] : (await this.#kept()).filter(({ solvedBy }) => solvedBy !== undefined);
    if (named.length === 0) return;
    // Removed first: of a record that is only replaced the former one stays on the disk.
    await this.#notes.remove(named.map(({ id }) => id));
    for (const { solvedBy: _, ...note } of named) await this.#notes.put(note);
  }

  /** What day and retention allow; what they do not is removed on the way, from the disk as well. */
  async #kept(): Promise<readonly StoredNote[]> {
    const fromMs = Math.max(this.#dayBegan(), this.#retentionBegan());
    const notes = [...(await this.#notes.all()).values()];
    const old = notes.filter(({ atMs }) => atMs < fromMs);
    if (old.length > 0) await this.#notes.remove(old.map(({ id }) => id));
    return notes.filter(({ atMs }) => atMs >= fromMs);
  }

  /** In local time, as people mean it. */
  #dayBegan(): number {
    return this.settings().clearDaily
      ? new Date(this.parts.clock.nowMs()).setHours(0, 0, 0, 0)
      : Number.NEGATIVE_INFINITY;
  }

  #retentionBegan(): number {
    const days = this.retentionDays();
    return days === null ? Number.NEGATIVE_INFINITY : this.parts.clock.nowMs() - days * dayMs;
  }
}

/** What is kept of the words. */
async function wordsOf(
  text: string,
  of: readonly string[],
): Promise<Pick<StoredNote, 'maskedText' | 'language' | 'keys'>> {
  const { text: masked } = await maskConcern(wellFormed(text));
  const concerns = await Promise.all(of.map((concern) => maskConcern(wellFormed(concern))));
  return {
    maskedText: wellFormed(masked.slice(0, longestNote)),
    language: detectLanguage(text),
    keys: concerns.map((concern) => concernKey(concern)),
  };
}
