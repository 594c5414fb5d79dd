// The part of a source a person recognises: its file name.
// Pure; the full source stays in the tip and in what is copied.

/** `wissen/umzug/strom.md` → `strom.md`; `C:\faq.csv#12` → `faq.csv#12`. */
export function sourceName(source: string): string {
  return source.split(/[/\\]/).at(-1) || source;
}
