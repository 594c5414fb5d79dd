// One part of a mail beside its text: an attachment, or what the text shows.
// Types only.

export interface MimePart {
  /** As the sender wrote it. */
  readonly fileName?: string;
  readonly mediaType: string;
  /** Content-ID without its angle brackets. */
  readonly contentId?: string;
  /** Shown inside the text. */
  readonly inline: boolean;
  readonly bytes: Uint8Array;
}
