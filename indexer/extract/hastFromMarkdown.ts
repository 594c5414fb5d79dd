// Markdown (GFM, front matter, HTML in it) → the same tree as HTML.
// Knows nothing of files; front matter is frontMatter's business.
import type { Root } from 'hast';
import type { Root as MarkdownRoot, Nodes } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { dropNeverContent } from './dropNoise';
import { escapedAddresses } from './escapedAddresses';
import { guardDepth, guardHtml, guardLength } from './extractLimits';
import { frontMatter } from './frontMatter';
import { hastFromText } from './hastFromText';
import { measureMarkdown } from './measureMarkdown';
import type { ParsedSource } from './parsedSource';

/** Quotes and lists in each other; a handbook reaches 6. */
const maxContainers = 40;

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(escapedAddresses)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();
const converter = unified().use(remarkRehype).freeze();
/** Parses a second time where there is HTML in the Markdown; costs as much again, so it is left out where there is none. */
const htmlConverter = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).freeze();

/** Reads Markdown; what would choke the parser is read as plain text. Throws SOURCE_TOO_LARGE and SOURCE_TOO_DEEP. */
export function hastFromMarkdown(markdown: string, source: string): ParsedSource {
  guardLength(markdown.length, source);
  const measure = measureMarkdown(markdown);
  guardDepth(measure.depth, source, maxContainers);
  guardHtml(markdown, source);
  if (measure.costly) return hastFromText(markdown);
  const tree = parser.parse(markdown) as MarkdownRoot;
  guardDepth(treeDepth(tree), source);
  const root = (holdsHtml(tree) ? htmlConverter : converter).runSync(tree) as Root;
  dropNeverContent(root);
  const first = tree.children[0];
  return { root, ...(first?.type === 'yaml' ? frontMatter(first.value) : {}) };
}

const holdsHtml = (node: Nodes): boolean =>
  node.type === 'html' || ('children' in node && node.children.some(holdsHtml));

/** Without recursion: it is asked before anything recursive may run. */
function treeDepth(root: MarkdownRoot): number {
  let depth = 0;
  let level: readonly Nodes[] = [root];
  while (level.length > 0) {
    depth++;
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return depth;
}
