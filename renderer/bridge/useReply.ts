// The draft of a reply, the settings of replies, and the ways a reply leaves the page.
// Knows the calls, not the sheet.
import { useEffect, useState } from 'react';
import type { ReplySettings } from '../../knowledge/contract/day/replyCalls';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import type { ArticleId } from '../../knowledge/vocabulary/ids';
import type { Language } from '../../knowledge/vocabulary/language';
import type { ReplyChannel, ReplyDraft, ReplyLength, ReplyTone } from '../../knowledge/vocabulary/reply';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import { maxSentLength } from './useAsk';
import { type Called, useCall } from './useCall';

export interface ReplyChoice {
  readonly channel: ReplyChannel;
  readonly tone: ReplyTone;
  readonly length: ReplyLength;
  readonly language: Language;
}

/** The draft as it was last made; what stood before stays until the next is there. Nothing is asked without a choice. */
export function useReplyDraft(
  articleId: ArticleId,
  concern: string,
  contactId: string | undefined,
  choice: ReplyChoice | undefined,
): Called<ReplyDraft> {
  const text = concern.slice(0, maxSentLength);
  const key = choice ? JSON.stringify([articleId, text, contactId, choice]) : '';
  const of = { articleId, text, ...(contactId !== undefined && { contactId }) };
  return useCall(key, () => pageApi().draftReply({ ...of, ...choice! }), true);
}

export type { ReplySettings };

export interface ReplySettingsView {
  /** Undefined until the engine has told. */
  readonly settings: ReplySettings | undefined;
  readonly failure: ErrorCode | undefined;
  readonly change: (change: Partial<ReplySettings>) => void;
}

/** Asks when `opened`. */
export function useReplySettings(opened: boolean): ReplySettingsView {
  const [settings, setSettings] = useState<ReplySettings>();
  const [failure, setFailure] = useState<ErrorCode>();
  useEffect(() => {
    if (!opened) return;
    void settle(pageApi().readReplySettings({})).then((outcome) => outcome.ok && setSettings(outcome.value));
  }, [opened]);
  const change = (wanted: Partial<ReplySettings>) =>
    void settle(pageApi().changeReplySettings(wanted)).then((outcome) => {
      setFailure(outcome.ok ? undefined : outcome.code);
      if (outcome.ok) setSettings(outcome.value);
    });
  return { settings, failure, change };
}

export interface RichText {
  readonly text: string;
  readonly html: string;
}

/** Resolves to whether the clipboard has it. */
export async function copyRich(rich: RichText): Promise<boolean> {
  return (await settle(pageApi().copyRich(rich))).ok;
}

/** Into the program one came from: pasted there, copied only, or neither. */
export async function insertRich(rich: RichText): Promise<'inserted' | 'copied' | 'failed'> {
  const outcome = await settle(pageApi().insertText(rich));
  if (!outcome.ok) return 'failed';
  return outcome.value.inserted ? 'inserted' : 'copied';
}

/** An address that opens the article in this app. */
export function articleLink(articleId: ArticleId): string {
  return `silbertablett://article/${encodeURIComponent(articleId)}`;
}
