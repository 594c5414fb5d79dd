// The cloche on its platter: the product's sign, and the empty platter for silence.
// Drawing only.
import { useId } from 'react';
import classes from './Brand.module.css';

export function BrandMark({ size = 20 }: { readonly size?: number }) {
  const id = useId();
  const silver = `url(#${id})`;
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24">
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" className={classes.silverFrom} />
          <stop offset="1" className={classes.silverTo} />
        </linearGradient>
      </defs>
      <rect width="24" height="24" rx="6.5" fill="#1B2130" />
      <circle cx="12" cy="6.9" r="1.15" fill={silver} />
      <path d="M5.6 14.6a6.4 6.4 0 0 1 12.8 0z" fill={silver} />
      <rect x="3.8" y="16" width="16.4" height="1.9" rx=".95" fill={silver} />
    </svg>
  );
}
