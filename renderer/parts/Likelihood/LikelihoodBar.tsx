// Ten countable segments; "8 of 10" can be read without colour.
// Decoration beside number and word: hidden from screen readers.
import classes from './Likelihood.module.css';
import { segmentFills } from './segmentFills';

const segmentNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

/** `share` in [0, 1]; undefined leaves all segments empty. */
export function LikelihoodBar({ share }: { readonly share: number | undefined }) {
  const fills = segmentFills(share ?? 0);
  return (
    <span className={classes.bar} aria-hidden>
      {segmentNames.map((name, at) => (
        <i key={name}>{fills[at] ? <b style={{ width: `${fills[at]}%` }} /> : null}</i>
      ))}
    </span>
  );
}
