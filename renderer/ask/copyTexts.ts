// The texts that go to the clipboard: summary or passage with their source, and the call-back note.
// Pure; the customer's words stay on this device unless the agent pastes them.
import type { Card } from '../../knowledge/vocabulary/answer';
import type { Translator } from '../i18n/t';

/** Title, summary and source, a line each. */
export function summaryText({ title, summary, source }: Card, words: Translator): string {
  return `${title}\n${summary}\n${words.t('card.source', { source })}`;
}

/** The passage in quotes, then where it stands. */
export function passageText(
  { title, passage, headingPath, source, keeping }: Card,
  words: Translator,
): string {
  const quoted = words.t('app.quoted', { text: passage.text.trim() });
  const place = [...(keeping?.place ?? []), title, ...headingPath].join(' › ');
  return `${quoted}\n${words.t('card.source', { source: `${place} (${source})` })}`;
}

/** The concern as it stands with date and time, for a call back. */
export function callBackNote(concern: string, nowMs: number, words: Translator): string {
  return words.t('nothing.noteText', { when: words.dateTime(nowMs), concern: concern.trim() });
}
