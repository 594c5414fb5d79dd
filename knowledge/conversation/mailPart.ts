// One message of a mail with its history.
// Types only.

/** One message of the thread, as written. */
export interface MailPart {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}
