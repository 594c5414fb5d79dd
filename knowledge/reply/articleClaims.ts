// What an article can say in a reply: its sentences, and its lists as wholes, each with its place and section.
// Reads blocks; chooses nothing.
import { closed } from '../language/closed';
import { leansOnBefore } from '../language/leansOnBefore';
import { splitSentences } from '../language/splitSentences';
import type { Article, Block } from '../vocabulary/article';
import { type Span, spansOverlap } from '../vocabulary/span';
import { addressCustomer, speaksOfCustomer } from './addressCustomer';
import { folded, plainClaim } from './plainClaim';
import { type SectionKind, sectionKind } from './sectionKind';

/** How much a stretch of the article says for the concern; comparable within one article only. */
export interface WeighedSpan extends Span {
  readonly worth: number;
}

interface Placed extends Span {
  readonly heading: string;
  readonly section: SectionKind;
  /** Counts headings, so that neighbours of one section stay together. */
  readonly sectionNo: number;
  readonly worth: number;
  /** Speaks of customers or to colleagues. */
  readonly ofCustomer: boolean;
}

/** A sentence, ready to stand in a reply. `leans`: on the claim before it in the article. */
export interface Claim extends Placed {
  readonly text: string;
  readonly leans: boolean;
  /** Out of a list or a table: shorter and less of a sentence. */
  readonly fromList: boolean;
}

export interface ListEntry extends Span {
  readonly text: string;
}

/** A list that stands or falls as a whole: leaving out a step would make the rest wrong. */
export interface ClaimList extends Placed {
  readonly entries: readonly ListEntry[];
  readonly ordered: boolean;
}

export interface ArticleClaims {
  readonly claims: readonly Claim[];
  readonly lists: readonly ClaimList[];
}

export type ClaimSource = Pick<Article, 'text' | 'blocks' | 'language' | 'title'>;

interface Section {
  readonly heading: string;
  readonly kind: SectionKind;
  readonly no: number;
}

/** In reading order. `weighed`: of the article's sentences; where none overlaps, 0. */
export function articleClaims(article: ClaimSource, weighed: readonly WeighedSpan[]): ArticleClaims {
  const claims: Claim[] = [];
  const lists: ClaimList[] = [];
  for (const { section, blocks } of runsOf(article)) {
    const [first] = blocks;
    if (first?.kind === 'listItem') {
      const list = listOf(article, blocks, { section, weighed });
      if (list) lists.push(list);
    }
    for (const block of blocks) claims.push(...claimsOf(article, block, { section, weighed }));
  }
  return { claims, lists };
}

interface Run {
  readonly section: Section;
  /** Neighbouring list items, or one other block. */
  readonly blocks: readonly Block[];
}

function runsOf({ blocks, text, title }: ClaimSource): readonly Run[] {
  const runs: { section: Section; blocks: Block[] }[] = [];
  let section: Section = { heading: title, kind: 'opening', no: 0 };
  // Below an internal heading deeper ones are internal as well.
  let internalLevel = Number.POSITIVE_INFINITY;
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const heading = text.slice(block.start, block.end);
      if (block.level <= internalLevel) internalLevel = Number.POSITIVE_INFINITY;
      const kind = block.level > internalLevel ? 'internal' : sectionKind(heading);
      if (kind === 'internal') internalLevel = Math.min(internalLevel, block.level);
      section = { heading, kind, no: section.no + 1 };
    } else if (joins(before, block)) runs.at(-1)!.blocks.push(block);
    else runs.push({ section, blocks: [block] });
    before = block;
  }
  return runs;
}

/** Points and steps are two lists, even where nothing stands between them. */
function joins(before: Block | undefined, block: Block): boolean {
  if (before?.kind !== 'listItem' || block.kind !== 'listItem') return false;
  return (
    block.depth > 0 || (before.ordinal !== undefined) === (block.ordinal !== undefined) || before.depth > 0
  );
}

interface Weighing {
  readonly section: Section;
  readonly weighed: readonly WeighedSpan[];
}

function placed(span: Span, words: string, article: ClaimSource, { section, weighed }: Weighing): Placed {
  const worths = weighed.filter((other) => spansOverlap(other, span)).map(({ worth }) => worth);
  return {
    start: span.start,
    end: span.end,
    heading: section.heading,
    section: section.kind,
    sectionNo: section.no,
    worth: worths.length > 0 ? Math.max(...worths) : 0,
    ofCustomer: speaksOfCustomer(words, article.language),
  };
}

function claimsOf(article: ClaimSource, block: Block, weighing: Weighing): readonly Claim[] {
  if (block.kind === 'image' || block.kind === 'code' || block.kind === 'heading') return [];
  const fromList = block.kind === 'listItem' || block.kind === 'tableRow' || block.kind === 'quote';
  const spans = block.kind === 'tableRow' ? [] : splitSentences(article.text.slice(block.start, block.end));
  return spans.flatMap((span) => {
    const own = { start: block.start + span.start, end: block.start + span.end };
    const plain = plainClaim(article.text, own, block.inlines, article.language);
    if (plain === undefined) return [];
    const text = closed(addressCustomer(plain, article.language));
    return [{ ...placed(own, text, article, weighing), text, fromList, leans: leans(plain) }];
  });
}

/** Words that mean something said before, anywhere in a sentence. */
const pointsBack =
  /(?<!\p{L})(?:davon|dagegen|letztere[nrms]?|diese[nrms]?|solche[nrms]?|derselbe[n]?|the latter|these|those)(?!\p{L})|(?<!, )(?<!\p{L})(?:jedoch|allerdings|dennoch|trotzdem|nevertheless|however)(?!\p{L})/iu;

function leans(sentence: string): boolean {
  return leansOnBefore(sentence) || pointsBack.test(sentence);
}

function listOf(article: ClaimSource, blocks: readonly Block[], weighing: Weighing): ClaimList | undefined {
  const entries = blocks.flatMap((block): readonly ListEntry[] => {
    const span = { start: block.start, end: block.end };
    // A step that only points elsewhere is still a step: without it the others would be wrong.
    const text =
      plainClaim(article.text, span, block.inlines, article.language) ??
      folded(article.text.slice(block.start, block.end));
    return text === '' ? [] : [{ ...span, text: addressCustomer(text, article.language) }];
  });
  const [first] = entries;
  if (!first) return undefined;
  const span = { start: first.start, end: entries.at(-1)!.end };
  const words = entries.map(({ text }) => text).join('\n');
  const [block] = blocks;
  const ordered = block?.kind === 'listItem' && block.ordinal !== undefined;
  return { ...placed(span, words, article, weighing), entries, ordered };
}
