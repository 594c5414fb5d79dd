// A container → the articles of its members, each under its own name; a bad member costs only itself.
// Opens containers and asks for each member to be read; knows no format of articles.
import { TablettError, toTablettError } from '../../knowledge/errors/tablettError';
import type { ArticleContent } from '../../knowledge/vocabulary/article';
import { isLitter } from '../../knowledge/vocabulary/litter';
import type { ContainerFormat, SourceFile } from '../../knowledge/vocabulary/sourceFile';
import type { ContainerBudget, Member, OpenedContainer } from './container';
import type { ExtractedArticles } from './extractedArticles';
import { mailMembers } from './mail/mailMembers';
import { readMime } from './mail/readMime';
import { readMsg } from './mail/readMsg';
import type { ParsedSource } from './parsedSource';
import type { PictureReader } from './pictureDesk';
import type { ExtractProblem } from './tables/rowCollector';
import { type WikiTree, wikiTree } from './wikiTree';
import { zipMembers } from './zipMembers';

export type ContainerFile = Extract<SourceFile, { readonly bytes: Uint8Array }> & {
  readonly format: ContainerFormat;
};

/** What reads a member, and what a container says itself. */
export interface MemberReading {
  readonly budget: ContainerBudget;
  /** How many containers are around the members: 1 for those of the source itself. */
  readonly depth: number;
  readonly read: (bytes: Uint8Array, member: Member, pictures: PictureReader) => Promise<ExtractedArticles>;
  readonly write: (parsed: ParsedSource) => Promise<ArticleContent>;
  /** Of locked members. */
  readonly password?: string | undefined;
  /** Told after each member. */
  readonly onMember: () => void;
}

/** Throws SOURCE_EMPTY where nothing could be read and nothing went wrong, and what concerns the whole container. */
export async function articlesOfContainer(
  file: ContainerFile,
  reading: MemberReading,
): Promise<ExtractedArticles> {
  const { source } = file;
  reading.budget.guardDepth(reading.depth, source);
  const container = await openContainer(file, reading);
  const articles = await ownArticle(container, reading);
  const problems = [...container.problems];
  const tree = await wikiTree(container.members);
  for (const member of container.members.filter(isWanted(container.members, tree))) {
    const { articles: found, problems: faults } = await readMember(member, container, reading, source);
    articles.push(...found.map((article) => named(article, member, tree)));
    problems.push(...faults);
    reading.onMember();
  }
  if (articles.length === 0 && problems.length === 0) throw new TablettError('SOURCE_EMPTY', { source });
  return { articles, problems };
}

async function openContainer(
  file: ContainerFile,
  { budget, password }: MemberReading,
): Promise<OpenedContainer> {
  const { source, bytes, format } = file;
  if (format === 'zip') return zipMembers(bytes, source, budget, password);
  const mail = format === 'eml' ? await readMime(bytes, source, format) : await readMsg(bytes, source);
  return mailMembers(mail, source, budget);
}

/** A mail may say nothing and only carry something. */
async function ownArticle({ own }: OpenedContainer, { write }: MemberReading): Promise<ArticleContent[]> {
  if (!own) return [];
  try {
    return [await write(own)];
  } catch (thrown) {
    if (toTablettError(thrown, 'extract mail').code === 'SOURCE_EMPTY') return [];
    throw thrown;
  }
}

async function readMember(
  member: Member,
  container: OpenedContainer,
  { read, budget }: MemberReading,
  source: string,
): Promise<ExtractedArticles> {
  const { name } = member;
  try {
    budget.guardTime(`${source}#${name}`);
    const { articles, problems } = await read(await member.bytes(), member, container.picturesOf(member));
    return {
      articles,
      problems: problems.map((problem) => ({ ...problem, member: below(name, problem.member) })),
    };
  } catch (thrown) {
    const { code, message } = toTablettError(thrown, 'extract member');
    const silent =
      code === 'SOURCE_EMPTY' ||
      code === 'SOURCE_PAGE_PART' ||
      (code === 'SOURCE_UNSUPPORTED' && isPagePart(name));
    const problem: ExtractProblem = { code, member: name, message };
    if (budget.isSpent) throw thrown;
    return { articles: [], problems: silent ? [] : [problem] };
  }
}

function named(article: ArticleContent, member: Member, tree: WikiTree): ArticleContent {
  const { changedAtMs = member.changedAtMs, keeping } = article;
  const place = keeping?.place ?? tree.placeOf(member.name);
  return {
    ...article,
    key: below(member.name, article.key),
    ...(changedAtMs !== undefined && { changedAtMs }),
    ...(place && { keeping: { ...keeping, place } }),
  };
}

const below = (name: string, key: string | undefined): string =>
  key === undefined ? name : `${name}#${key}`;

const isPicture = (name: string): boolean =>
  /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|tiff?|avif|emf|wmf)$/i.test(name);
/** What pages are made of beside their words. */
const isPagePart = (name: string): boolean =>
  isPicture(name) || /\.(?:css|js|mjs|map|woff2?|ttf|eot|otf|xsl|dtd|ics|vcf|p7s|asc)$/i.test(name);
const isPage = (name: string): boolean => /\.(?:x?html?|md|markdown)$/i.test(name);

/** Pictures belong to pages where there are any; the page that only lists the others is no article. */
function isWanted(members: readonly Member[], tree: WikiTree): (member: Member) => boolean {
  const pages = members.some(({ name }) => isPage(name));
  return ({ name }) =>
    !name.split('/').some(isLitter) && name !== tree.listing && !(pages && isPagePart(name));
}
