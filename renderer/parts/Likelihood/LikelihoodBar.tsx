// Ten countable segments; "8 of 10" can be read without colour.
// Decoration beside number and word: hidden from screen readers.
import classes from './Likelihood.module.css';
import { segmentFills } from './segmentFills';

const segmentNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

interface LikelihoodBarProps {
  /** In [0, 1]; undefined leaves all segments empty. */
  readonly share: number | undefined;
  /** Stands and is filled from below. */
  readonly upright?: boolean;
}

export function LikelihoodBar({ share, upright = false }: LikelihoodBarProps) {
  const fills = segmentFills(share ?? 0);
  const length = upright ? 'height' : 'width';
  return (
    <span className={classes.bar} data-upright={upright || undefined} aria-hidden>
      {segmentNames.map((name, at) => (
        <i key={name}>{fills[at] ? <b style={{ [length]: `${fills[at]}%` }} /> : null}</i>
      ))}
    </span>
  );
}
