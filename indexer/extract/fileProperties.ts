// What an office file says of itself in its properties: title, language, keywords.
// Distrusts titles: programs fill them in, templates bring theirs along.
import type { Root } from 'hast';
import { wordList } from './keepingWords';
import type { OpenedZip } from './openZip';
import { languageOfTag, type ParsedSource } from './parsedSource';
import { findElement, findElements, type XmlElement, xmlPart } from './xmlTree';

export type FileProperties = Pick<ParsedSource, 'title' | 'language' | 'keeping'>;

const fillers =
  /^(?:(?:microsoft )?(?:word|powerpoint|excel)\b.*|(?:power ?point-)?(?:präsentation|presentation)\s*\d*|(?:dokument|document|unbenannt|untitled|folie|slide|titel|title|vorlage|template|mappe|book)\s*\d*|.*\.(?:docx?|pptx?|xlsx?|od[tps]|dot[xm]?))$/i;

/** Of Word, PowerPoint and Excel files. */
export async function officeProperties(zip: OpenedZip): Promise<FileProperties> {
  const core = await xmlPart(zip, 'docProps/core.xml');
  return core ? propertiesOf(core, 'cp:keywords') : {};
}

/** Of OpenDocument files. */
export async function odfProperties(zip: OpenedZip): Promise<FileProperties> {
  const meta = await xmlPart(zip, 'meta.xml');
  return meta ? propertiesOf(meta, 'meta:keyword') : {};
}

function propertiesOf(root: XmlElement, keywordName: string): FileProperties {
  return claimedProperties({
    title: findElement(root, 'dc:title')?.text,
    language: findElement(root, 'dc:language')?.text,
    keywords: findElements(root, keywordName)
      .map((keyword) => keyword.text)
      .join(';'),
  });
}

/** What of these words is worth keeping. */
export function claimedProperties(
  written: Readonly<Record<'title' | 'language' | 'keywords', string | undefined>>,
): FileProperties {
  const title = written.title?.trim() ?? '';
  const language = languageOfTag(written.language);
  const tags = wordList(written.keywords);
  return {
    ...(title !== '' && !fillers.test(title) && { title }),
    ...(language && { language }),
    ...(tags.length > 0 && { keeping: { tags } }),
  };
}

/** The properties of a tree; a title that stands at the top of the text is the better one. */
export function withProperties(parsed: ParsedSource, properties: FileProperties): ParsedSource {
  const { title, ...others } = properties;
  return { ...parsed, ...others, ...(title && !beginsWithTitle(parsed.root) && { title }) };
}

function beginsWithTitle(root: Root): boolean {
  const first = root.children.find(({ type }) => type === 'element');
  return first?.type === 'element' && first.tagName === 'h1';
}
