// Asks servers whether pages that articles lead to are still there: HEAD, and GET where HEAD leaves it open.
// Keeps to robots.txt and a pace a server; sends no credentials, reads pages only of servers that call everything there,
// remembers nothing.
import { randomUUID } from 'node:crypto';
import { TablettError } from '../../knowledge/errors/tablettError';
import type { LinkFinding } from '../../knowledge/vocabulary/linkCheck';
import { agentName, type FetchOptions, fetchPage } from './fetchPage';
import { faceOf, judgeFace, type PageFace } from './missingPage';
import { pace } from './pace';
import { type RobotRules, robotRules } from './robotRules';
import { parseAddress } from './webScope';

export interface LinkAskerOptions {
  readonly signal: AbortSignal;
  /** Between two requests to one server, ms; robots.txt may ask for more. */
  readonly pauseMs?: number;
  /** Which servers may be asked at all. */
  readonly mayAsk?: (url: URL) => boolean;
}

/** Fails with CANCELLED only. */
export type AskLink = (address: string) => Promise<LinkFinding>;

const politePauseMs = 1_000;
const timeoutMs = 20_000;
const mostRedirects = 5;
/** A notice that a page is missing is short; what is longer is a page. */
const mostBytes = 1024 * 1024;

/** A server that is asked: what it allows, and when the next request may go. */
interface AskedServer {
  readonly rules: RobotRules;
  readonly turn: () => Promise<void>;
  /** What it shows for an address that cannot exist; undefined: it says honestly that there is no such page. Asked once. */
  missing?: Promise<PageFace | undefined>;
}

/** Where an address led: what is found there, or a page that is answered. */
type Led = LinkFinding | { readonly at: URL; readonly server: AskedServer; readonly mediaType: string };

/** One for each round: what servers allow is asked anew the next time. */
export function linkAsker({
  signal,
  pauseMs = politePauseMs,
  mayAsk = isElsewhere,
}: LinkAskerOptions): AskLink {
  const servers = new Map<string, Promise<AskedServer | undefined>>();
  const mayLead = (url: URL): boolean => isWeb(url) && mayAsk(url);
  const serverOf = (url: URL): Promise<AskedServer | undefined> => {
    const known = servers.get(url.origin) ?? openServer(url, pauseMs, { signal, mayLead });
    servers.set(url.origin, known);
    return known;
  };
  const follow = async (from: URL | undefined): Promise<Led> => {
    let at = from;
    for (let redirects = 0; at && redirects <= mostRedirects; redirects++) {
      if (!mayLead(at)) return 'untold';
      const server = await serverOf(at);
      if (!server) return 'silent';
      if (!server.rules.mayRead(at)) return 'untold';
      const answer = await askedStatus(at, server.turn, signal);
      if (answer === undefined) return 'silent';
      const { status, mediaType, location } = answer;
      if (location === undefined) return status < 400 ? { at, server, mediaType } : findingOf(status);
      at = parseAddress(location, at);
    }
    return 'untold';
  };
  const shownFor = async (led: Led): Promise<PageFace | 'gone' | undefined> =>
    typeof led === 'string' ? undefined : faceAt(led.at, led.server.turn, signal);
  return async (address) => {
    const led = await follow(parseAddress(address));
    if (typeof led === 'string') return led;
    if (!mayBeNotice(led.at, led.mediaType)) return 'there';
    const { server, at } = led;
    server.missing ??= follow(new URL(`/${randomUUID()}`, at))
      .then(shownFor)
      .then((face) => (face === 'gone' ? undefined : face));
    const missing = await server.missing;
    if (!missing) return 'there';
    const page = await shownFor(led);
    return page === 'gone' ? 'gone' : page ? judgeFace(page, missing) : 'there';
  };
}

/** The root of a server is there; an address with a query is never got; only what is called HTML can be a notice. */
const mayBeNotice = ({ pathname, search }: URL, mediaType: string): boolean =>
  pathname !== '/' && search === '' && mediaType.includes('html');

/** What a page shows; undefined where it cannot be read, or is longer than any notice. Fails with CANCELLED. */
async function faceAt(
  at: URL,
  turn: () => Promise<void>,
  signal: AbortSignal,
): Promise<PageFace | 'gone' | undefined> {
  await turn();
  try {
    const page = await fetchPage(at, { maxBytes: mostBytes, timeoutMs, signal, mayLead: () => false });
    if (page.kind === 'gone') return 'gone';
    const isPage = page.kind === 'read' && page.mediaType.includes('html');
    return isPage ? faceOf(new TextDecoder().decode(page.bytes), at) : undefined;
  } catch (thrown) {
    return unlessCancelled(thrown, signal);
  }
}

const isWeb = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:';

/** This machine and its own network card are no place that others could follow a link to. */
function isElsewhere({ hostname }: URL): boolean {
  return !/^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|169\.254\.[\d.]+|\[::1?\]|\[fe80:.*\])$/i.test(
    hostname,
  );
}

/** Undefined where its robots.txt cannot be reached: then nothing may be read (RFC 9309). */
async function openServer(
  url: URL,
  pauseMs: number,
  options: Required<Pick<FetchOptions, 'signal' | 'mayLead'>>,
): Promise<AskedServer | undefined> {
  const { signal } = options;
  try {
    const rules = await robotRules(url, options);
    return { rules, turn: pace(Math.max(pauseMs, rules.pauseMs), signal) };
  } catch (thrown) {
    return unlessCancelled(thrown, signal);
  }
}

interface Status {
  readonly status: number;
  /** In small letters; empty where it is not told. */
  readonly mediaType: string;
  /** Where it leads on. */
  readonly location?: string;
}

/**
 * Undefined: no answer. Many servers know no HEAD, or answer it wrongly: what it denies GET must confirm. An address with
 * a query may do something when it is got (confirm, order): it is asked by HEAD only.
 */
async function askedStatus(
  url: URL,
  turn: () => Promise<void>,
  signal: AbortSignal,
): Promise<Status | undefined> {
  await turn();
  const head = await statusOf('HEAD', url, signal);
  if (head && (head.status < 400 || isSure(head.status))) return head;
  if (url.search !== '') return head;
  await turn();
  return statusOf('GET', url, signal);
}

/** It answers, but not to us: asking by GET would say the same. */
const isSure = (status: number): boolean => status === 401 || status === 407 || status === 429;

async function statusOf(method: 'HEAD' | 'GET', url: URL, signal: AbortSignal): Promise<Status | undefined> {
  try {
    const answer = await fetch(url, {
      method,
      headers: { 'user-agent': agentName },
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), signal]),
    });
    // What the page says is nobody's business here.
    await answer.body?.cancel();
    const { status, headers } = answer;
    const mediaType = (headers.get('content-type') ?? '').toLowerCase();
    const location = status >= 300 && status < 400 ? headers.get('location') : null;
    return { status, mediaType, ...(location !== null && { location }) };
  } catch (thrown) {
    return unlessCancelled(thrown, signal);
  }
}

function unlessCancelled(thrown: unknown, signal: AbortSignal): undefined {
  if (signal.aborted) throw new TablettError('CANCELLED', {}, thrown);
  return undefined;
}

function findingOf(status: number): LinkFinding {
  if (status === 404 || status === 410) return 'gone';
  return status >= 500 ? 'silent' : 'untold';
}
