// Cuts a block's words into runs that differ in meaning or marking, so that elements can be built without HTML.
// Pure; all spans are of the article's text.
import type { Block, Inline } from '../../knowledge/vocabulary/article';
import type { Span } from '../../knowledge/vocabulary/span';

export interface InlineRun extends Span {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly href?: string;
  readonly marked: boolean;
  /** Another article puts it differently. */
  readonly differs: boolean;
}

/** What runs are cut at, beside the block's own inlines. */
export interface RunMarks {
  readonly marks: readonly Span[];
  readonly differing?: readonly Span[] | undefined;
}

/** Runs of `part` in order; joined they give `text.slice(part.start, part.end)`. Inlines and marks may overlap. */
export function inlineRuns(
  text: string,
  part: Span,
  inlines: Block['inlines'],
  { marks, differing = [] }: RunMarks,
): readonly InlineRun[] {
  const edges = new Set([part.start, part.end]);
  for (const { start, end } of [...inlines, ...marks, ...differing]) {
    for (const edge of [start, end]) if (edge > part.start && edge < part.end) edges.add(edge);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const span = { start, end: cuts[at + 1]! };
    const covers = (each: Span) => each.start <= span.start && each.end >= span.end;
    return { ...runAt(span, text, inlines), marked: marks.some(covers), differs: differing.some(covers) };
  });
}

/** Neighbouring runs that lead to the same place, so that a link stays one link however its words are marked. */
export function runsByLink(runs: readonly InlineRun[]): readonly (readonly InlineRun[])[] {
  const groups: InlineRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last[0]!.href === run.href) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function runAt(span: Span, text: string, inlines: readonly Inline[]): Omit<InlineRun, 'marked' | 'differs'> {
  const covers = ({ start, end }: Span) => start <= span.start && end >= span.end;
  const has = (kind: Inline['kind']) => inlines.some((inline) => inline.kind === kind && covers(inline));
  const link = inlines.find((inline) => inline.kind === 'link' && covers(inline));
  return {
    ...span,
    text: text.slice(span.start, span.end),
    strong: has('strong'),
    emphasis: has('emphasis'),
    code: has('code'),
    ...(link?.kind === 'link' && { href: link.href }),
  };
}
