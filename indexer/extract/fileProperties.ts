// What an office file says of itself in its properties: title, language, keywords, when it was last changed.
// Distrusts titles: programs fill them in, templates bring theirs along.
import type { Root } from 'hast';
import { wordList, writtenTime } from './keepingWords';
import type { OpenedZip } from './openZip';
import { languageOfTag, type ParsedSource } from './parsedSource';
import { findElement, findElements, type XmlElement, xmlPart } from './xmlTree';

export type FileProperties = Pick<ParsedSource, 'title' | 'language' | 'keeping' | 'writtenAtMs'>;

const fillers =
  /^(?:(?:microsoft )?(?:word|powerpoint|excel)\b.*|(?:power ?point-)?(?:präsentation|presentation)\s*\d*|(?:dokument|document|unbenannt|untitled|folie|slide|titel|title|vorlage|template|mappe|book)\s*\d*|.*\.(?:docx?|pptx?|xlsx?|od[tps]|dot[xm]?))$/i;

/** Of Word, PowerPoint and Excel files. */
export async function officeProperties(zip: OpenedZip): Promise<FileProperties> {
  const core = await partOrNone(zip, 'docProps/core.xml');
  return core ? propertiesOf(core, 'cp:keywords') : {};
}

/** Of OpenDocument files. */
export async function odfProperties(zip: OpenedZip): Promise<FileProperties> {
  const meta = await partOrNone(zip, 'meta.xml');
  return meta ? propertiesOf(meta, 'meta:keyword') : {};
}

/** Damaged properties cost no article: it says less of itself, that is all. */
const partOrNone = (zip: OpenedZip, path: string): Promise<XmlElement | undefined> =>
  xmlPart(zip, path).catch(() => undefined);

function propertiesOf(root: XmlElement, keywordName: string): FileProperties {
  return claimedProperties({
    title: findElement(root, 'dc:title')?.text,
    language: findElement(root, 'dc:language')?.text,
    keywords: findElements(root, keywordName)
      .map((keyword) => keyword.text)
      .join(';'),
    written: timeNames.map((name) => findElement(root, name)?.text),
  });
}

/** Of Word and OpenDocument, the surest first: last change, else making. */
const timeNames = ['dcterms:modified', 'dc:date', 'dcterms:created', 'meta:creation-date'] as const;

interface WrittenProperties extends Readonly<Record<'title' | 'language' | 'keywords', string | undefined>> {
  /** When it was written, the surest first; absent: it does not say of the article. */
  readonly written?: readonly unknown[];
}

/** What of these words is worth keeping. */
export function claimedProperties(properties: WrittenProperties): FileProperties {
  const title = properties.title?.trim() ?? '';
  const language = languageOfTag(properties.language);
  const tags = wordList(properties.keywords);
  const writtenAtMs = writtenTime(properties.written?.find(Boolean));
  return {
    ...(title !== '' && !fillers.test(title) && { title }),
    ...(language && { language }),
    ...(tags.length > 0 && { keeping: { tags } }),
    ...(writtenAtMs !== undefined && { writtenAtMs }),
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
