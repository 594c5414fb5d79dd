// Paragraphs of DrawingML → their words with links, and whether they are entries of a list.
// Knows levels, bullets and runs; not the shape they stand in.
import type { ElementContent } from 'hast';
import { element } from '../hastFromText';
import type { LeveledParagraph } from '../leveledLists';
import { textOf } from '../textOf';
import { childElements, findElement, findElements, type XmlElement } from '../xmlTree';
import type { Relations } from './pptxRelations';

/** The paragraphs below an element; those without words are left out. */
export function drawnParagraphs(shape: XmlElement, relations: Relations): LeveledParagraph[] {
  return findElements(shape, 'a:p').flatMap((paragraph): LeveledParagraph[] => {
    const inside = childElements(paragraph).flatMap((run) => runOf(run, relations));
    if (!inside.some((node) => textOf(node).trim() !== '')) return [];
    const properties = childElements(paragraph).find(({ name }) => name === 'a:pPr');
    const bullet = properties && bulletOf(properties);
    const level = Math.min(Math.max(Number(properties?.attributes.lvl ?? 0) || 0, 0), 8);
    return [{ inside, level, ...(bullet && { bullet }) }];
  });
}

function bulletOf(properties: XmlElement): LeveledParagraph['bullet'] {
  const names = childElements(properties).map(({ name }) => name);
  if (names.includes('a:buNone')) return 'none';
  if (names.includes('a:buAutoNum')) return 'number';
  return names.includes('a:buChar') || names.includes('a:buBlip') ? 'dot' : undefined;
}

function runOf(run: XmlElement, relations: Relations): ElementContent[] {
  if (run.name === 'a:br') return [element('br', [])];
  if (run.name !== 'a:r' && run.name !== 'a:fld') return [];
  const value = childElements(run).find(({ name }) => name === 'a:t')?.text ?? '';
  let inside: ElementContent[] = [{ type: 'text', value }];
  const properties = childElements(run).find(({ name }) => name === 'a:rPr');
  if (isSet(properties?.attributes.i)) inside = [element('em', inside)];
  if (isSet(properties?.attributes.b)) inside = [element('strong', inside)];
  const link = properties && findElement(properties, 'a:hlinkClick')?.attributes['r:id'];
  const relation = link ? relations.get(link) : undefined;
  return relation?.type.endsWith('/hyperlink') ? [element('a', inside, { href: relation.target })] : inside;
}

const isSet = (flag: string | undefined): boolean => flag === '1' || flag === 'true';
