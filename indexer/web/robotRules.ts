// What a server asks of programs that read it: robots.txt, which paths, at which pace.
// Knows nothing of what is read.
import robotsParser from 'robots-parser';
import { TablettError } from '../../knowledge/errors/tablettError';
import { agentName, type FetchOptions, fetchPage } from './fetchPage';

export interface RobotRules {
  mayRead(url: URL): boolean;
  /** Between two requests, ms; at most `longestPauseMs`. */
  readonly pauseMs: number;
}

/** What robots.txt may ask for at most; more would never end. */
const longestPauseMs = 10_000;
const mostBytes = 512 * 1024;
const timeoutMs = 30_000;

/** RFC 9309, 2.3.1.3: where there is none, everything may be read; where it cannot be reached, nothing: that fails like fetchPage. */
export async function robotRules(
  start: URL,
  options: Pick<FetchOptions, 'credentials' | 'signal' | 'mayLead'>,
): Promise<RobotRules> {
  const address = new URL('/robots.txt', start);
  const answer = await fetchPage(address, { ...options, maxBytes: mostBytes, timeoutMs }).catch(
    (thrown: unknown) => {
      if (isRefusal(thrown)) return undefined;
      throw thrown;
    },
  );
  const text = answer?.kind === 'read' ? new TextDecoder().decode(answer.bytes) : '';
  const robots = robotsParser(address.href, text);
  const asked = (robots.getCrawlDelay(agentName) ?? 0) * 1000;
  return {
    mayRead: (url) => robots.isAllowed(url.href, agentName) !== false,
    pauseMs: Math.min(longestPauseMs, asked),
  };
}

const isRefusal = (thrown: unknown): boolean =>
  thrown instanceof TablettError && thrown.code === 'WEB_REFUSED' && Number(thrown.details.status) < 500;
