// Whether a file is a mail or a saved web page in mail form (MHTML), told by the headers it begins with.
// Looks at its first bytes only.

/** Headers are ASCII; those of a mail that went through many servers reach some 10 kB. */
const sampleBytes = 32 * 1024;
const mailExtensions = new Set(['eml', 'mht', 'mhtml']);
/** Templates of mails begin with "Subject: …" too; a file of another name needs three of these, one set by a program. */
const mailHeaders =
  /^(?:from|to|date|subject|message-id|mime-version|received|return-path|content-type|delivered-to|reply-to)$/;

/** `extension` in lower case. Undefined where it is neither. */
export function recogniseMail(view: Buffer, extension: string): 'eml' | 'mhtml' | undefined {
  const headers = headersOf(view.subarray(0, sampleBytes).toString('latin1'));
  const known = [...headers.keys()].filter((name) => mailHeaders.test(name)).length;
  const sent = ['message-id', 'mime-version', 'received'].some((name) => headers.has(name));
  if (mailExtensions.has(extension) ? known < 1 : known < 3 || !sent) return undefined;
  const saved = headers.has('snapshot-content-location') || /saved by/i.test(headers.get('from') ?? '');
  const related = /^\s*multipart\/related/i.test(headers.get('content-type') ?? '');
  // Wikis export "Word files" that are saved pages; nobody sent them to anybody.
  const unsent = !headers.has('from') || !headers.has('to');
  return saved || (related && (unsent || /^mht(?:ml)?$/.test(extension))) ? 'mhtml' : 'eml';
}

/** Names in lower case, the first value of each; none where the file does not begin with headers. */
function headersOf(start: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const lines = start.replace(/^\ufeff|^\xef\xbb\xbf/, '').split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (/^[ \t]+\S/.test(line) && headers.size > 0) continue;
    // Mailboxes of Unix begin each mail with a line of their own.
    if (at === 0 && /^From \S+ /.test(line)) continue;
    const [, name, value = ''] = /^([!-9;-~]{1,76}):(.*)$/.exec(line) ?? [];
    if (name === undefined) break;
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return headers;
}
