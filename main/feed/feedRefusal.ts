// Everything the feed refuses: status, a title for developers, and under which reason it is counted.
// Names fields, never what stood in them.
import type { FeedProblem } from './client/feedWords';

/** As the owner sees them counted; undefined: an honest answer, nothing wrong with the call. */
export type RefusalReason = 'token' | 'origin' | 'rate' | 'shape';

interface Kind {
  readonly status: number;
  readonly reason?: RefusalReason;
  readonly title: string;
}

export const refusals = {
  HOST_REFUSED: {
    status: 403,
    reason: 'origin',
    title: 'Address this computer as 127.0.0.1, [::1] or localhost.',
  },
  ORIGIN_REFUSED: {
    status: 403,
    reason: 'origin',
    title: 'Pages of this origin are not in the list of allowed ones.',
  },
  TOKEN_REFUSED: {
    status: 401,
    reason: 'token',
    title: 'Send the token of the settings: Authorization: Bearer TOKEN.',
  },
  RATE_EXCEEDED: {
    status: 429,
    reason: 'rate',
    title: 'Too many calls or turns; wait as long as Retry-After says.',
  },
  STREAMS_EXCEEDED: { status: 429, reason: 'rate', title: 'Too many streams are open; close one.' },
  CONTACTS_EXCEEDED: { status: 429, reason: 'rate', title: 'Too many contacts are open; close some.' },
  ROUTE_UNKNOWN: { status: 404, reason: 'shape', title: 'No such path; GET /openapi.json lists them.' },
  METHOD_REFUSED: {
    status: 405,
    reason: 'shape',
    title: 'This path is not called with this method; see Allow.',
  },
  BODY_TYPE: { status: 415, reason: 'shape', title: 'Send application/json, not compressed.' },
  BODY_TOO_LARGE: {
    status: 413,
    reason: 'shape',
    title: 'The body is longer than 1 MiB; send fewer turns at once.',
  },
  BODY_BROKEN: { status: 400, reason: 'shape', title: 'The body ended early or is no HTTP.' },
  BODY_NOT_UTF8: {
    status: 400,
    reason: 'shape',
    title: 'The body is not UTF-8; cut texts between characters.',
  },
  BODY_NOT_JSON: { status: 400, reason: 'shape', title: 'The body is not JSON.' },
  FIELD_INVALID: { status: 400, reason: 'shape', title: 'A field is missing or not of its kind.' },
  CONTACT_MISSING: { status: 404, title: 'No such contact: never opened here, or the app was started anew.' },
  CONTACT_CLOSED: { status: 409, title: 'The contact is closed; open another one.' },
  ARTICLE_MISSING: { status: 404, title: 'No such article; it may have been removed.' },
  DISK_FULL: { status: 507, title: 'The disk is full.' },
  DATA_FOLDER_READ_ONLY: { status: 507, title: 'The data folder cannot be written.' },
  INTERNAL: { status: 500, title: 'Something failed here; the call may be repeated.' },
} as const satisfies Record<string, Kind>;

export type RefusalCode = keyof typeof refusals;

interface RefusalDetails {
  readonly field?: string;
  /** Whole seconds, at least 1. */
  readonly retryAfterS?: number;
  readonly allow?: string;
}

/** Thrown inside the feed only; becomes an answer of its status at the door. */
export class FeedRefusal extends Error {
  override readonly name = 'FeedRefusal';

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }

  get reason(): RefusalReason | undefined {
    const kind: Kind = refusals[this.code];
    return kind.reason;
  }

  get problem(): FeedProblem {
    const { status, title } = refusals[this.code];
    const { field } = this.details;
    return { title, status, code: this.code, ...(field !== undefined && { field }) };
  }

  get headers(): Readonly<Record<string, string>> {
    const { retryAfterS, allow } = this.details;
    return {
      ...(retryAfterS !== undefined && { 'Retry-After': String(retryAfterS) }),
      ...(allow !== undefined && { Allow: allow }),
      ...(this.code === 'TOKEN_REFUSED' && { 'WWW-Authenticate': 'Bearer' }),
    };
  }
}
