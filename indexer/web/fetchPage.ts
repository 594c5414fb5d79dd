// One GET: conditional where the page was there before, bounded in time and size, leaving the origin only where it may.
// Knows nothing of what a page is good for.
import { TablettError } from '../../knowledge/errors/tablettError';
import { parseAddress } from './webScope';

/** What an earlier answer said of itself. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface FetchOptions {
  readonly validators?: Validators;
  /** Sent to this origin only. */
  readonly credentials?: Credentials;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Where it may be led on to; by default within its origin. Ignored where credentials are sent. */
  readonly mayLead?: (to: URL) => boolean;
}

export type FetchedPage =
  | {
      readonly kind: 'read';
      /** After redirects within the origin. */
      readonly url: string;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      readonly validators: Validators;
    }
  | { readonly kind: 'unchanged' }
  /** 404 or 410: it is no longer there. */
  | { readonly kind: 'gone' };

export const agentName = 'Silbertablett';
const mostRedirects = 5;

/** Fails with WEB_UNREACHABLE (no answer, too slow, too large), WEB_REFUSED (any other status), CANCELLED. */
export async function fetchPage(url: URL, options: FetchOptions): Promise<FetchedPage> {
  let at = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await get(at, options);
    const { status } = answer;
    if (status !== 200) letGo(answer);
    if (status === 304) return { kind: 'unchanged' };
    if (status === 404 || status === 410) return { kind: 'gone' };
    if (status >= 300 && status < 400) {
      at = redirected(at, answer, options);
      continue;
    }
    if (status !== 200) throw new TablettError('WEB_REFUSED', { url: at.href, status });
    return {
      kind: 'read',
      url: at.href,
      mediaType: (answer.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase(),
      bytes: await bodyOf(answer, at, options),
      validators: validatorsOf(answer.headers),
    };
  }
  throw new TablettError('WEB_UNREACHABLE', { url: url.href, reason: 'too many redirects' });
}

async function get(
  url: URL,
  { validators, credentials, timeoutMs, signal }: FetchOptions,
): Promise<Response> {
  const headers = new Headers({
    'user-agent': agentName,
    accept: 'text/html, application/xhtml+xml, text/plain, application/pdf, application/xml;q=.9',
  });
  if (validators?.etag) headers.set('if-none-match', validators.etag);
  if (validators?.lastModified) headers.set('if-modified-since', validators.lastModified);
  if (credentials) headers.set('authorization', `Basic ${basic(credentials)}`);
  const stop = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
  try {
    return await fetch(url, { headers, redirect: 'manual', signal: stop });
  } catch (thrown) {
    throw failureOf(thrown, url, signal);
  }
}

function basic({ user, password }: Credentials): string {
  return Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
}

/** What is not read would hold its connection until it is collected. */
function letGo({ body }: Response): void {
  body?.cancel().catch(() => {});
}

/** A page that leads elsewhere could lead credentials there, too. */
function redirected(from: URL, answer: Response, { credentials, mayLead }: FetchOptions): URL {
  const target = parseAddress(answer.headers.get('location') ?? '', from);
  const mayLeave = credentials ? undefined : mayLead;
  if (target && (target.origin === from.origin || mayLeave?.(target))) return target;
  throw new TablettError('WEB_UNREACHABLE', { url: from.href, reason: 'it leads to another place' });
}

async function bodyOf(answer: Response, url: URL, { maxBytes, signal }: FetchOptions): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of answer.body ?? []) {
      size += part.length;
      // The announced length may lie, the bytes do not.
      if (size > maxBytes)
        throw new TablettError('WEB_UNREACHABLE', { url: url.href, reason: `more than ${maxBytes} bytes` });
      parts.push(part);
    }
  } catch (thrown) {
    throw failureOf(thrown, url, signal);
  }
  return Buffer.concat(parts);
}

function validatorsOf(headers: Headers): Validators {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function failureOf(thrown: unknown, url: URL, signal: AbortSignal | undefined): TablettError {
  if (thrown instanceof TablettError) return thrown;
  if (signal?.aborted) return new TablettError('CANCELLED');
  const cause =
    thrown instanceof Error
      ? ((thrown.cause as { code?: string } | undefined)?.code ?? thrown.name)
      : 'unknown';
  return new TablettError('WEB_UNREACHABLE', { url: url.href, reason: cause }, thrown);
}
