// A source file → its articles, whatever its format: the only door into this room.
// Chooses the reader; knows no library itself.
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import { sureLanguage } from '../../knowledge/language/detectLanguage';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { assertNever } from '../../knowledge/vocabulary/assertNever';
import type { RememberedColumns } from '../../knowledge/vocabulary/columnMap';
import type { SourceFile } from '../../knowledge/vocabulary/sourceFile';
import { articleFromParsed } from './articleFromParsed';
import { articlesOfContainer, type ContainerFile, type MemberReading } from './articlesOfContainer';
import { ContainerBudget } from './container';
import type { ExtractedArticles } from './extractedArticles';
import { hastFromDocx } from './hastFromDocx';
import { hastFromEpub } from './hastFromEpub';
import { hastFromPage } from './hastFromHtml';
import { hastFromImage } from './hastFromImage';
import { hastFromMarkdown } from './hastFromMarkdown';
import { hastFromMhtml } from './hastFromMhtml';
import { hastFromUnknown } from './hastFromUnknown';
import { hastFromOdp } from './odf/hastFromOdp';
import { hastFromOdt } from './odf/hastFromOdt';
import type { ParsedSource } from './parsedSource';
import { hastFromPdf } from './pdf/hastFromPdf';
import { PictureDesk, type PictureReader } from './pictureDesk';
import { placePictures } from './placePictures';
import { hastFromPptx } from './pptx/hastFromPptx';
import type { Recognition } from './recognise/recognisePages';
import { hastFromRtf } from './rtf/hastFromRtf';
import { articlesFromCsv } from './tables/articlesFromCsv';
import { articlesFromJsonl } from './tables/articlesFromJsonl';
import { articlesFromSheets } from './tables/articlesFromSheets';
import { picturesInLines } from './tables/picturesInLines';
import { readSheets } from './tables/readSheets';

/** A member of a container on its way to become a source. `path`: its name inside the container. */
export type MemberPlace = Pick<SourceFile, 'source' | 'path' | 'changedAtMs'>;

/** `place`: titles of the pages above · `lists`: it is the index itself and only lists the others. */
export interface PageStanding {
  readonly place?: readonly string[];
  readonly lists: boolean;
}

/** What extraction is given by whoever runs it, since it knows neither the disk nor how formats are recognised. */
export interface ExtractTools {
  /** Throws as reading a file does (SOURCE_UNSUPPORTED, SOURCE_EMPTY, …). Absent: members are not read. */
  readonly openMember?: (bytes: Uint8Array, member: MemberPlace) => SourceFile | Promise<SourceFile>;
  /** Of a locked PDF or archive; other locks are opened before (unlockSource), those of members by `openMember`. */
  readonly password?: string;
  /** Mappings of tables with columns of unknown names. */
  readonly columns?: readonly RememberedColumns[];
  /** Where the index of the folder around a page has it. Absent: nowhere. */
  readonly standing?: () => Promise<PageStanding | undefined>;
  /** Told after each member of a container: a long source is on its way. */
  readonly onMember?: () => void;
  /** Pictures in files beside the source. Absent: there are none. */
  readonly beside?: PictureReader;
  /** Absent: the words of scans and pictures are not recognised. */
  readonly recognition?: Recognition;
}

/**
 * Articles in the order of the source; `problems` are rows left out. Throws TablettError where the whole source
 * cannot be read: SOURCE_EMPTY, SOURCE_DAMAGED, SOURCE_ENCRYPTED, SOURCE_MAIL_SEALED, SOURCE_NO_TEXT_LAYER, SOURCE_ZIP_BOMB,
 * SOURCE_TOO_DEEP, SOURCE_TOO_LARGE, SOURCE_COLUMNS.
 */
export async function extractArticles(
  file: SourceFile,
  tools: ExtractTools = {},
): Promise<ExtractedArticles> {
  const { source } = file;
  const job: Job = { tools, desk: new PictureDesk(), budget: new ContainerBudget(source), depth: 0 };
  return extract(file, job, tools.beside ? [tools.beside] : []);
}

/** One source on its way, all members of its containers included. `depth`: how many containers are around. */
interface Job {
  readonly tools: ExtractTools;
  readonly desk: PictureDesk;
  readonly budget: ContainerBudget;
  readonly depth: number;
}

/** Pages of a container stand where its own index has them. */
const standingOf = ({ tools, depth }: Job): Promise<PageStanding | undefined> =>
  depth === 0 && tools.standing ? tools.standing() : Promise.resolve(undefined);

async function extract(
  file: SourceFile,
  job: Job,
  pictures: readonly PictureReader[],
): Promise<ExtractedArticles> {
  try {
    return await extractByFormat(file, job, pictures);
  } catch (thrown) {
    // A parser that ran out of stack met nesting that the guards did not foresee.
    if (thrown instanceof RangeError) throw new TablettError('SOURCE_DAMAGED', damaged(file), thrown);
    throw toTablettError(thrown, `extract ${file.format}`);
  }
}

const damaged = (file: SourceFile): { source: string; format: string; reason: string } => ({
  source: file.source,
  format: file.format,
  reason: 'its structure cannot be followed',
});

async function extractByFormat(
  file: SourceFile,
  job: Job,
  beside: readonly PictureReader[],
): Promise<ExtractedArticles> {
  const { source } = file;
  const write = async (parsed: ParsedSource): Promise<ArticleContent> => {
    const find = job.desk.forArticle([...(parsed.pictures ? [parsed.pictures] : []), ...beside]);
    const pictures = await placePictures(parsed.root, find);
    const content = articleFromParsed(parsed, { source, fileName: file.path, pictures });
    return templated.has(file.format) ? withSpokenLanguage(content) : content;
  };
  const single = async (parsed: ParsedSource): Promise<ExtractedArticles> => ({
    articles: [await write(parsed)],
    problems: [],
  });
  switch (file.format) {
    case 'csv':
      return articlesFromCsv(file.text, source, job.tools.columns);
    case 'jsonl':
      return articlesFromJsonl(file.text, source, await picturesInLines(file.text, job.desk));
    case 'markdown':
      return single(hastFromMarkdown(file.text, source));
    case 'html':
      return single(inFolder(hastFromPage(file.text, source), source, await standingOf(job)));
    case 'text':
      return single(hastFromUnknown(file.text, source));
    case 'docx':
      return single(await hastFromDocx(file.bytes, source));
    case 'odt':
      return single(await hastFromOdt(file.bytes, source));
    case 'odp':
      return single(await hastFromOdp(file.bytes, source));
    case 'pptx':
      return single(await hastFromPptx(file.bytes, source));
    case 'rtf':
      return single(hastFromRtf(file.bytes, source));
    case 'epub':
      return single(await hastFromEpub(file.bytes, source));
    case 'xlsx':
    case 'xls':
    case 'ods': {
      const sheets = await readSheets(file.bytes, source, file.format);
      return articlesFromSheets(sheets, source, job.tools.columns);
    }
    case 'pdf':
      return single(await hastFromPdf(file.bytes, source, job.tools));
    case 'image':
      return single(await hastFromImage(file.bytes, source, job.tools.recognition));
    case 'mhtml':
      return single(await hastFromMhtml(file.bytes, source));
    case 'zip':
    case 'eml':
    case 'msg':
      return articlesOfContainer(file as ContainerFile, memberReading(file, job, write));
    default:
      return assertNever(file);
  }
}

/** Programs write the language of their template into these, whatever the words are. */
const templated: ReadonlySet<SourceFile['format']> = new Set<SourceFile['format']>([
  ...(['docx', 'odt', 'odp', 'pptx', 'rtf', 'epub', 'pdf'] as const),
]);

function withSpokenLanguage(content: ArticleContent): ArticleContent {
  const spoken = sureLanguage(`${content.title}\n${content.text}`);
  return spoken ? { ...content, language: spoken } : content;
}

/** Breadcrumbs of the page itself say it better. A list of pages is no article. */
function inFolder(page: ParsedSource, source: string, standing: PageStanding | undefined): ParsedSource {
  if (standing?.lists) throw new TablettError('SOURCE_PAGE_PART', { source });
  return standing?.place ? { ...page, keeping: { place: standing.place, ...page.keeping } } : page;
}

function memberReading(file: SourceFile, job: Job, write: MemberReading['write']): MemberReading {
  const { tools, budget } = job;
  const depth = job.depth + 1;
  return {
    budget,
    depth,
    write,
    password: tools.password,
    onMember: () => tools.onMember?.(),
    async read(bytes, { name, changedAtMs = file.changedAtMs }, pictures) {
      const source = `${file.source}#${name}`;
      const opened = await tools.openMember?.(bytes, { source, path: name, changedAtMs });
      if (!opened) throw new TablettError('SOURCE_UNSUPPORTED', { source, format: 'member' });
      return extract(opened, { ...job, depth }, [pictures]);
    },
  };
}
