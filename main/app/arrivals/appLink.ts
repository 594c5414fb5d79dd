// What a silbertablett:// link of another program asks for. Pure, so that every trick can be tried in a test.
// A link can come from any web page: whatever is not exactly one of the two known forms is nothing at all.
import type { z } from 'zod';
import { articleIdSchema } from '../../../knowledge/contract/schemas';
import { pageScheme } from '../pageAddress';

export type AppLink =
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'article'; readonly articleId: ArticleId };

export type ArticleId = z.output<typeof articleIdSchema>;

/** Longer than a phone note or a mail in a link; Windows hands over no more than 32,767 characters. */
const mostLinkCharacters = 32_000;
const mostTextCharacters = 20_000;

/** Whether an argument is meant for us at all; only then is a refusal worth counting. */
export const isOurScheme = (argument: string): boolean => /^silbertablett:/i.test(argument);

/** `silbertablett://ask?text=…` and `silbertablett://article/ID`; undefined for everything else. */
export function parseAppLink(link: string): AppLink | undefined {
  if (link.length > mostLinkCharacters || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  const isBare = url.username === '' && url.password === '' && url.port === '' && url.hash === '';
  if (url.protocol !== `${pageScheme}:` || !isBare) return undefined;
  if (url.hostname.toLowerCase() === 'ask') return askOf(url);
  if (url.hostname.toLowerCase() === 'article') return articleOf(url);
  return undefined;
}

/** Exactly one text; other parameters are left to later versions. */
function askOf({ pathname, search }: URL): AppLink | undefined {
  // Windows adds a slash of its own behind the host.
  if (pathname !== '' && pathname !== '/') return undefined;
  const pairs = search.slice(1).split('&');
  const [value, ...more] = pairs.filter((pair) => pair.startsWith('text=')).map((pair) => pair.slice(5));
  if (value === undefined || more.length > 0) return undefined;
  const text = plainText(decoded(value.replaceAll('+', ' ')));
  if (text === undefined || text.trim() === '' || text.length > mostTextCharacters) return undefined;
  return { kind: 'ask', text: text.trim() };
}

function articleOf({ pathname, search }: URL): AppLink | undefined {
  const [, segment = '', ...rest] = pathname.split('/');
  if (search !== '' || rest.some((part) => part !== '')) return undefined;
  const articleId = decoded(segment);
  if (articleId === undefined || hasControls(articleId)) return undefined;
  const parsed = articleIdSchema.safeParse(articleId);
  return parsed.success ? { kind: 'article', articleId: parsed.data } : undefined;
}

/** Strict: half a character or a lone percent sign is no text. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Line breaks and tabs belong to a text; other control characters steer terminals and hide words. */
function plainText(text: string | undefined): string | undefined {
  const unified = text?.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return unified !== undefined && !hasControls(unified.replaceAll('\n', '').replaceAll('\t', ''))
    ? unified
    : undefined;
}

const hasControls = (text: string): boolean =>
  [...text].some((character) => character < ' ' || (character >= '\u007f' && character <= '\u009f'));
