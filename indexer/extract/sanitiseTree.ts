// Keeps of a foreign tree only the elements and attributes that blocks can say; the one gate for all formats.
// Does not judge what is content; that is done before (dropNoise) and after (blocksFromHast).
import type { Root } from 'hast';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { unified } from 'unified';

const schema: Options = {
  tagNames: (
    'h1 h2 h3 h4 h5 h6 p br hr pre blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td a strong b ' +
    'em i dfn code kbd samp div section article main header footer aside nav form fieldset figure figcaption address ' +
    'details summary center hgroup body html img'
  ).split(' '),
  attributes: { a: ['href'], ol: ['start'], img: ['src', 'alt'] },
  // Pictures are stored ones by then (placePictures): no other address is let through.
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['asset'] },
  strip: ['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'math', 'select', 'textarea'],
  ancestors: {},
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
const sanitiser = unified().use(rehypeSanitize, schema).freeze();

/** A clean copy of the tree. */
export function sanitiseTree(root: Root): Root {
  return sanitiser.runSync(root) as Root;
}
