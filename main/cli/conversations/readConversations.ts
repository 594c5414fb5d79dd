// Conversations to measure with: turns, each of the customer's marked with its concern, and the articles that solve them.
// Shape of a line: test/quality/README.md.
import { join } from 'node:path';
import { z } from 'zod';
import { channels, speakers } from '../../../knowledge/vocabulary/contact';
import { readJsonLines } from '../readJsonLines';

export const splits = ['develop', 'heldOut'] as const;
export type Split = (typeof splits)[number];

const conversationSchema = z.object({
  id: z.string(),
  language: z.enum(['de', 'en']),
  channel: z.enum(channels),
  split: z.enum(splits),
  /** Files of the set's folder; any of them solves it. */
  concerns: z.array(z.object({ no: z.number().int().min(1), gold: z.array(z.string()).min(1) })).min(1),
  /** `concern` 0: greeting, identity, small talk. */
  turns: z.array(
    z.object({
      speaker: z.enum(speakers),
      text: z.string(),
      concern: z.number().int().min(0).exactOptional(),
    }),
  ),
});

export type MarkedTurn = z.output<typeof conversationSchema>['turns'][number];
export type MarkedConversation = Omit<z.output<typeof conversationSchema>, 'concerns'> & {
  /** Sources by number of the concern, as the store names them. */
  readonly gold: ReadonlyMap<number, ReadonlySet<string>>;
};

/** Fails with SOURCE_MISSING or LINE_INVALID: a measurement with holes is none. */
export async function readConversations(
  file: string,
  folder: string,
): Promise<readonly MarkedConversation[]> {
  const conversations: MarkedConversation[] = [];
  for await (const entry of readJsonLines(file, conversationSchema, '{"id","split","concerns","turns"}')) {
    if ('failure' in entry) throw entry.failure;
    const { concerns, ...conversation } = entry.value;
    const gold = new Map(
      concerns.map((concern) => [concern.no, new Set(concern.gold.map((name) => join(folder, name)))]),
    );
    conversations.push({ ...conversation, gold });
  }
  return conversations;
}
