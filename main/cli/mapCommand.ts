// `map`: the topics of the base as islands, with their sizes, and where gaps lie.
// Prints what the window draws; every place with --json.
import type { KnowledgeMap } from '../../knowledge/vocabulary/review';
import { printJson, printLine, printTable } from './output';
import { type CommonOptions, withEngine } from './withEngine';
import { workspaceCall } from './workspaceCall';

export interface MapOptions extends CommonOptions {
  readonly days: number;
}

export async function mapCommand({ days, ...options }: MapOptions): Promise<void> {
  await withEngine(options, async (engine) => {
    const map = await workspaceCall(engine, 'knowledgeMap', { days });
    if (options.json) return printJson(map);
    printLine(`${map.points.length} articles, ${map.gaps.length} gaps`);
    printTable([
      ['articles', 'due', 'gaps', 'topic'],
      ...map.islands.map(({ name, count }, island) => [
        String(count),
        String(map.points.filter((point) => point.island === island && point.reviewDue).length),
        String(gapsOn(map, island)),
        name,
      ]),
    ]);
  });
}

/** Gaps that lie nearest to an island. */
function gapsOn({ gaps, islands }: KnowledgeMap, island: number): number {
  const far = (gap: { x: number; y: number }, at: number) =>
    Math.hypot(gap.x - islands[at]!.x, gap.y - islands[at]!.y);
  return gaps.filter((gap) => islands.every((_, other) => far(gap, island) <= far(gap, other))).length;
}
