// All of the agent's day that goes beyond question and cards: contacts, what was understood, replies, the feed.
import type { Handlers } from '../defineCall';
import { contactCalls } from './contactCalls';
import { feedCalls } from './feedCalls';
import { replyCalls } from './replyCalls';
import { understandCalls } from './understandCalls';

export const dayCalls = { ...contactCalls, ...understandCalls, ...replyCalls, ...feedCalls } as const;

/** The answering side, bound by main/engine/day/. */
export type DayHandlers = Handlers<typeof dayCalls>;
