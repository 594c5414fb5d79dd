// The part of a source a person recognises: its file name.
// Pure; the full source stays in the tip and in what is copied.
import { isWrittenHere } from '../../../knowledge/vocabulary/writtenSource';

/** `wissen/umzug/strom.md` → `strom.md`; `C:\faq.csv#12` → `faq.csv#12`; a dash where an article was written here. */
export function sourceName(source: string): string {
  if (isWrittenHere(source)) return '–';
  return source.split(/[/\\]/).at(-1) || source;
}
