// The body of a mail, as HTML or as plain text → a tree in which the history that was quoted is a quote.
// Knows how mail programs mark history; nothing of headers or attachments.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { TablettError } from '../../../knowledge/errors/tablettError';
import { hastFromPage } from '../hastFromHtml';
import { element, hastFromText } from '../hastFromText';
import type { ParsedSource } from '../parsedSource';
import { hastFromRtf } from '../rtf/hastFromRtf';
import { textOf } from '../textOf';

/** How programs announce the mail that is answered, where nothing else marks it. */
const historyLine =
  /^\s*(?:-{2,}\s*(?:original message|ursprüngliche nachricht|originalnachricht|original-nachricht|forwarded message|weitergeleitete nachricht)\s*-{2,}|_{20,})\s*$/i;
const historyIds = /^(?:divRplyFwdMsg|OLK_SRC_BODY_SECTION|appendonsend|x_divRplyFwdMsg)$/;
const senderLine = /^\s*(?:from|von)\s*:/i;

/** One message in up to three forms; `rtf` as Outlook keeps it. */
export interface MailForms {
  readonly html?: string | undefined;
  readonly rtf?: Uint8Array | undefined;
  readonly text?: string | undefined;
}

/** The HTML body where it says anything, else the RTF, else the text. Throws SOURCE_TOO_DEEP and SOURCE_TOO_LARGE. */
export function mailBody({ html, rtf, text }: MailForms, source: string): ParsedSource {
  const page = html ? hastFromPage(html, source) : undefined;
  const saying = [page, rtf && readRtf(rtf, source)].find((form) => form && /\S/.test(textOf(form.root)));
  const shown = saying ?? (text ? undefined : page);
  if (shown) {
    quoteHistory(shown.root);
    return shown;
  }
  return { root: { type: 'root', children: quotedText(text ?? '', 0) } };
}

/** Damaged RTF leaves the text. */
function readRtf(rtf: Uint8Array, source: string): ParsedSource | undefined {
  try {
    return hastFromRtf(rtf, source);
  } catch (thrown) {
    if (thrown instanceof TablettError && thrown.code === 'SOURCE_DAMAGED') return undefined;
    throw thrown;
  }
}

/** Everything from the announced history on becomes a quote, in place. Tells whether there was any below `node`. */
function quoteHistory(node: Root | Element): boolean {
  const children = node.children as (RootContent | ElementContent)[];
  for (const [at, child] of children.entries()) {
    if (child.type !== 'element') continue;
    const starts = startsHistory(child);
    if (!starts && (child.tagName === 'blockquote' || !quoteHistory(child))) continue;
    const from = starts ? at : at + 1;
    const history = children.slice(from) as ElementContent[];
    if (history.length > 0) children.splice(from, history.length, element('blockquote', history));
    return true;
  }
  return false;
}

function startsHistory({ tagName, properties, children }: Element): boolean {
  if (historyIds.test(String(properties.id ?? ''))) return true;
  if (!/^(?:div|p|span|hr|td)$/.test(tagName)) return false;
  const own = children.map(textOf).join('').slice(0, 200);
  if (historyLine.test(own)) return true;
  const ruled = /border-top\s*:[^;]*solid/i.test(String(properties.style ?? '').slice(0, 500));
  return ruled && senderLine.test(own);
}

/** Deeper quotes are history of history; beyond this they read as one. */
const maxQuoteDepth = 20;

function quotedText(text: string, depth: number): Element[] {
  const blocks: Element[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length; ) {
    const quoted = /^\s{0,2}>/.test(lines[at] ?? '') && depth < maxQuoteDepth;
    if (historyLine.test(lines[at] ?? '')) {
      at += 1;
      if (depth >= maxQuoteDepth) continue;
      return [...blocks, element('blockquote', quotedText(lines.slice(at).join('\n'), depth + 1))];
    }
    let end = at + 1;
    while (end < lines.length && sameRun(lines[end] ?? '', quoted, depth)) end++;
    const run = lines.slice(at, end);
    if (quoted) {
      const inner = run.map((line) => line.replace(/^\s{0,2}> ?/, '')).join('\n');
      blocks.push(element('blockquote', quotedText(inner, depth + 1)));
    } else blocks.push(...(hastFromText(run.join('\n')).root.children as Element[]));
    at = end;
  }
  return blocks;
}

const sameRun = (line: string, quoted: boolean, depth: number): boolean =>
  (/^\s{0,2}>/.test(line) && depth < maxQuoteDepth) === quoted && !historyLine.test(line);
