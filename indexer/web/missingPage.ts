// What a page shows of itself, and whether that is only the notice that there is no such page.
// Pure; asks nobody. For servers that answer "200" to everything.
import { Parser } from 'htmlparser2';
import type { LinkFinding } from '../../knowledge/vocabulary/linkCheck';

/** Title and first heading in small letters, without words and numbers of the page's own address; all its words. */
export interface PageFace {
  readonly title: string;
  readonly heading: string;
  readonly words: ReadonlySet<string>;
}

/** A shell that a script fills shows the same for every address. */
const equalShare = 0.95;

const notice = new RegExp(
  [
    String.raw`\b(?:404|410)\b|not found|can(?:no|['’])t be found|could ?n[o'’]t (?:be )?f(?:ou|i)nd|does ?n[o'’]t exist`,
    'no such page|no longer (?:available|exists?)|page (?:is )?(?:missing|unavailable|deleted|gone)',
    String.raw`nicht (?:\S+ )?(?:gefunden|finden|auffindbar|vorhanden|existent)|existiert nicht`,
    'gibt es (?:leider )?nicht|nicht (?:mehr|länger) (?:verfügbar|vorhanden|online|erreichbar)',
    '(?:seite|beitrag|artikel|inhalt|dokument) (?:wurde )?(?:gelöscht|entfernt)|seite fehlt',
  ].join('|'),
  'i',
);

/** How a page that was asked for looks beside the one that a server shows for an address that cannot exist. */
export function judgeFace(page: PageFace, missing: PageFace): LinkFinding {
  const sameName = page.title === missing.title && page.heading === missing.heading;
  if (!sameName) return 'there';
  if (notice.test(page.title) || notice.test(page.heading)) return 'gone';
  return shareOf(page.words, missing.words) >= equalShare ? 'untold' : 'there';
}

/** Of both together, how many words they share, in [0, 1]; two pages without a word are one. */
function shareOf(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0;
  for (const word of some) if (others.has(word)) common += 1;
  const all = some.size + others.size - common;
  return all === 0 ? 1 : common / all;
}

/** Scripts and styles are no words. */
const unseen = new Set(['script', 'style', 'template', 'svg']);

/** `address`: the page's own, which such notices like to repeat. */
export function faceOf(html: string, address: URL): PageFace {
  const told = { title: '', heading: '', text: '' };
  let within: 'title' | 'heading' | undefined;
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (unseen.has(name)) hidden += 1;
      else if (name === 'title' && told.title === '') within = 'title';
      else if (name === 'h1' && told.heading === '') within = 'heading';
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden -= 1;
      else if (name === 'title' || name === 'h1') within = undefined;
    },
    ontext(text) {
      if (hidden > 0) return;
      if (within) told[within] += text;
      told.text += `${text} `;
    },
  });
  parser.end(html);
  const own = new Set(wordsOf(decoded(address.href)));
  const strange = (text: string): string[] =>
    wordsOf(text).filter((word) => !own.has(word) || isNotice(word));
  return {
    title: strange(told.title).join(' '),
    heading: strange(told.heading).join(' '),
    words: new Set(strange(told.text)),
  };
}

/** A page at ".../404" is one whose name says it. */
const isNotice = (word: string): boolean => word === '404' || word === '410';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
