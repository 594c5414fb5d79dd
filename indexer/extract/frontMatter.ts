// The YAML head of a Markdown file → title and language, if it names them.
// Anything else in it is none of our business; a broken head is simply not read.
import { parse } from 'yaml';
import type { ParsedSource } from './parsedSource';
import { languageOfTag } from './parsedSource';

/** A longer head is no head. */
const maxFrontMatter = 20_000;

/** Reads `title`/`titel` and `language`/`lang`/`sprache`. Aliases are refused: they can multiply ("billion laughs"). */
export function frontMatter(yaml: string): Pick<ParsedSource, 'title' | 'language'> {
  if (yaml.length > maxFrontMatter) return {};
  let head: unknown;
  try {
    head = parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return {};
  }
  if (typeof head !== 'object' || head === null) return {};
  const fields = Object.fromEntries(Object.entries(head).map(([name, value]) => [name.toLowerCase(), value]));
  const title = fields.title ?? fields.titel;
  const language = languageOfTag(fields.language ?? fields.lang ?? fields.sprache);
  return {
    ...(typeof title === 'string' || typeof title === 'number' ? { title: String(title) } : {}),
    ...(language ? { language } : {}),
  };
}
