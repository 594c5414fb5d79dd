// How a dot looks: by the article's state, or by how many it helped.
// Names of looks; colours live in the style sheet.
import type { MapOfBase } from '../../bridge/useGapDesk';

type Point = MapOfBase['points'][number];

export const dotLooks = {
  state: ['archived', 'notValidated', 'workInProgress', 'validated'],
  helpful: ['unknown', 'seldom', 'often', 'mostly'],
} as const;

export type DotLook = (typeof dotLooks)[keyof typeof dotLooks][number];

/** `helpful`: below half, below four fifths, from there on; nothing is said from fewer than five verdicts. */
export function dotLook({ article, helpful }: Point, colour: keyof typeof dotLooks): DotLook {
  if (colour === 'state') return article.state;
  if (helpful === undefined) return 'unknown';
  if (helpful < 0.5) return 'seldom';
  return helpful < 0.8 ? 'often' : 'mostly';
}
