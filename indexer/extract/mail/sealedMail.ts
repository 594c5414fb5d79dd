// Whether the whole of a mail is wrapped by S/MIME or OpenPGP: encrypted for its recipient, or (S/MIME) signed as a whole.
// Pure; opens nothing.

/** What a mail shows of itself. */
export interface MailSigns {
  /** Of an Internet message. */
  readonly contentType?: string | undefined;
  /** Of an Outlook message. */
  readonly messageClass?: string | undefined;
  readonly text?: string | undefined;
}

/**
 * Signed in the open (multipart/signed, the usual way) is not sealed: the text lies beside the signature. Whether the
 * wrapping only signs is told by what is in it (signedContent.ts).
 */
export function isSealed({ contentType = '', messageClass = '', text = '' }: MailSigns): boolean {
  if (/^\s*(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)\b/i.test(contentType)) return true;
  if (/^IPM\.Note\.SMIME$/i.test(messageClass)) return true;
  return /^\s*-----BEGIN PGP MESSAGE-----/.test(text);
}
