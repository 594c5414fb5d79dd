// Lets Markdown say "this address is no link" by an escape (`a\@b.de`), as its grammar has it.
// Knows unified's extension lists only.
import type { Processor } from 'unified';

interface Extension {
  transforms?: unknown;
}

/**
 * For use right after remark-gfm: takes out its second search for addresses, over the finished tree, where escapes are
 * forgotten. The first one, while parsing, stays and honours them.
 */
export function escapedAddresses(this: Processor): undefined {
  const data = this.data() as { fromMarkdownExtensions?: (Extension | Extension[])[] };
  const plain = ({ transforms: _, ...extension }: Extension): Extension => extension;
  data.fromMarkdownExtensions =
    data.fromMarkdownExtensions?.map((extension) =>
      Array.isArray(extension) ? extension.map(plain) : plain(extension),
    ) ?? [];
}
