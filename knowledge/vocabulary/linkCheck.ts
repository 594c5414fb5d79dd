// What was found where an article's link leads on the web.
// Types only; knowledge/review says when to look again and what counts as dead.

/**
 * there: the page was answered · gone: the server says that there is no such page · silent: nobody answers, or the server
 * is broken · untold: it answers, but not to everybody (robots.txt, sign-in, refusal).
 */
export const linkFindings = ['there', 'gone', 'silent', 'untold'] as const;
export type LinkFinding = (typeof linkFindings)[number];

/** The last look at an address. `silentLooks`: how many in a row found it silent, each a day after the one before. */
export interface LinkCheck {
  readonly finding: LinkFinding;
  readonly checkedAtMs: number;
  readonly silentLooks: number;
}
