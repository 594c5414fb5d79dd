// The gaps page: period, chosen bundle, how the base is shown. Every change is one action.
// Pure; bundles and map come from the bridge.
import type { GapCluster } from '../bridge/useGapDesk';

export const gapPeriods = [7, 30, 90] as const;

export interface GapsState {
  readonly days: (typeof gapPeriods)[number];
  /** Opened on the left, filled on the right. */
  readonly chosen: string | undefined;
  readonly view: 'map' | 'list';
  readonly colour: 'state' | 'helpful';
  /** The small and the hidden ones are shown as well. */
  readonly all: boolean;
  /** An article is being chosen for the bundle. */
  readonly picking: boolean;
}

export type GapsAction =
  | { readonly kind: 'period'; readonly days: GapsState['days'] }
  | { readonly kind: 'chose'; readonly id: string | undefined }
  | { readonly kind: 'moved'; readonly by: 1 | -1; readonly shown: readonly string[] }
  | { readonly kind: 'viewed'; readonly view: GapsState['view'] }
  | { readonly kind: 'coloured'; readonly colour: GapsState['colour'] }
  | { readonly kind: 'showedAll' }
  | { readonly kind: 'picking'; readonly picking: boolean };

export const startGaps: GapsState = {
  days: 30,
  chosen: undefined,
  view: 'map',
  colour: 'state',
  all: false,
  picking: false,
};

export function reduceGaps(state: GapsState, action: GapsAction): GapsState {
  switch (action.kind) {
    case 'period':
      return { ...state, days: action.days };
    case 'chose':
      return { ...state, chosen: action.id };
    case 'moved':
      return { ...state, chosen: neighbour(state.chosen, action.shown, action.by) };
    case 'viewed':
      return { ...state, view: action.view };
    case 'coloured':
      return { ...state, colour: action.colour };
    case 'showedAll':
      return { ...state, all: true };
    case 'picking':
      return { ...state, picking: action.picking };
  }
}

function neighbour(chosen: string | undefined, shown: readonly string[], by: 1 | -1): string | undefined {
  if (shown.length === 0) return undefined;
  // Before the first choice the first one is open.
  const at = chosen === undefined ? 0 : Math.max(0, shown.indexOf(chosen));
  return shown[Math.max(0, Math.min(shown.length - 1, at + by))];
}

/** Fewer concerns than this are no pattern yet: shown on request. */
export const fewConcerns = 4;

export interface ShownClusters {
  readonly shown: readonly GapCluster[];
  /** Left out for being few, and for having been hidden. */
  readonly few: number;
  readonly hidden: number;
}

/** The bundles to show. Few ones stand with the others where there is little else. */
export function shownClusters(clusters: readonly GapCluster[], all: boolean): ShownClusters {
  if (all) return { shown: clusters, few: 0, hidden: 0 };
  const visible = clusters.filter(({ status }) => status !== 'hidden');
  const many = visible.filter(({ count }) => count >= fewConcerns);
  const shown = many.length >= 3 ? many : visible;
  return { shown, few: visible.length - shown.length, hidden: clusters.length - visible.length };
}

/** The bundle that is open: the chosen one, else the first. */
export function openCluster(
  shown: readonly GapCluster[],
  chosen: string | undefined,
): GapCluster | undefined {
  return shown.find(({ id }) => id === chosen) ?? shown[0];
}
