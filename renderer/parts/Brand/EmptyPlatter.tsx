// The empty platter: nothing fits, said without a sad face.
// Drawing only.
import { useId } from 'react';
import classes from './Brand.module.css';

export function EmptyPlatter() {
  const id = useId();
  return (
    <svg aria-hidden="true" width="72" height="24" viewBox="0 20 72 22">
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={classes.plateFrom} />
          <stop offset="1" className={classes.plateTo} />
        </linearGradient>
      </defs>
      <ellipse cx="36" cy="31" rx="33" ry="9.5" fill={`url(#${id})`} className={classes.rim} />
      <ellipse cx="36" cy="29.5" rx="24" ry="5.6" className={classes.well} />
    </svg>
  );
}
