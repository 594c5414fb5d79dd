// The YAML head of a Markdown file → what it says of the article.
// A broken head is simply not read; what its fields mean is sourceClaims' business.
import { parse } from 'yaml';
import { claimsOf, type SourceClaims } from './sourceClaims';

/** A longer head is no head. */
const maxFrontMatter = 20_000;

/** Aliases are refused: they can multiply ("billion laughs"). */
export function frontMatter(yaml: string): SourceClaims {
  if (yaml.length > maxFrontMatter) return {};
  try {
    const head: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });
    return typeof head === 'object' && head !== null ? claimsOf(head) : {};
  } catch {
    return {};
  }
}
