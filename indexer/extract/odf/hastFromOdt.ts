// OpenDocument texts → the same tree as HTML: headings, lists, tables, links, pictures; footnotes at the end.
// Deleted and hidden text, comments and generated indexes are left out.
import { withProperties } from '../fileProperties';
import { element, rootOf } from '../hastFromText';
import type { ParsedSource } from '../parsedSource';
import { type OdfWalk, odfBlocks } from './odfBlocks';
import { openOdf } from './openOdf';

/** Throws SOURCE_ENCRYPTED, SOURCE_DAMAGED, SOURCE_ZIP_BOMB, SOURCE_TOO_LARGE, SOURCE_TOO_DEEP. */
export async function hastFromOdt(bytes: Uint8Array, source: string): Promise<ParsedSource> {
  const { body, styles, properties, pictures } = await openOdf(bytes, source, 'odt');
  const walk: OdfWalk = { styles, notes: [] };
  const blocks = odfBlocks(body.children, walk).filter((node) => node.type === 'element');
  const notes = walk.notes.length > 0 ? [element('ol', walk.notes)] : [];
  return withProperties({ root: rootOf([...blocks, ...notes]), pictures }, properties);
}
