// One flow of an RTF file's text (the body, or a footnote): where paragraphs, cells and rows end, and what they are.
// Knows the control words of structure; words and groups come from the reader.
import { element } from '../hastFromText';
import { RtfBlocks, type RtfParagraphKind } from './rtfBlocks';
import { plainParagraph, type RtfParagraph, type RtfTables } from './rtfState';

export class RtfFlow {
  readonly blocks = new RtfBlocks();
  private paragraph = plainParagraph();
  /** The row under way holds column names. */
  private header = false;

  constructor(private readonly tables: RtfTables) {}

  control(word: string, param: number | undefined): void {
    const { blocks, paragraph } = this;
    if (word === 'par' || word === 'sect' || word === 'page')
      blocks.endParagraph(this.kindOf(paragraph), paragraph.inTable);
    else if (word === 'line') blocks.add(element('br', []));
    else if (word === 'pard') this.paragraph = plainParagraph();
    else if (word === 's') paragraph.style = param ?? 0;
    else if (word === 'outlinelevel') paragraph.outline = param ?? 9;
    else if (word === 'ls') paragraph.list = param ?? 0;
    else if (word === 'ilvl') paragraph.level = Math.min(Math.max(param ?? 0, 0), 8);
    else if (word === 'intbl') paragraph.inTable = true;
    else if (word === 'trowd') this.header = false;
    else if (word === 'trhdr') this.header = true;
    else if (word === 'cell') blocks.endCell();
    else if (word === 'nestcell') blocks.words(' ', { strong: false, emphasis: false });
    else if (word === 'row') blocks.endRow(this.header);
  }

  /** How a paragraph is numbered that brings its number along. */
  bullet(word: string): void {
    if (word === 'pnlvlblt') this.paragraph.bullet = 'dot';
    else if (word === 'pnlvlbody' || word === 'pndec') this.paragraph.bullet = 'number';
  }

  private kindOf(paragraph: RtfParagraph): RtfParagraphKind {
    const level = this.tables.headingLevel(paragraph);
    if (level > 0) return { kind: 'heading', level };
    const { list, bullet } = paragraph;
    if (bullet) return { kind: 'listItem', level: 0, numbered: bullet === 'number' };
    if (list === undefined || list === 0) return { kind: 'plain' };
    const numbered = this.tables.isNumbered(list, paragraph.level) ?? false;
    return { kind: 'listItem', level: paragraph.level, numbered };
  }
}
