// How many times larger than usual the owner's type is, for what is drawn in numbers instead of style sheets.
// Measures a line of type; knows no drawing.
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './TypeScale.module.css';

/** Height of that line in tokens.css at 100 %, px. */
const usualLine = 16;

interface TypeScale {
  /** To be put beside the drawing; nothing is seen of it. */
  readonly measure: ReactNode;
  /** 1 at 100 %, and where nothing is laid out. */
  readonly scale: number;
}

/** A drawing made at 100 % and grown as a whole by `scale` keeps its proportions; within it `--type` has to be 1. */
export function useTypeScale(): TypeScale {
  const { ref, height } = useElementSize<HTMLElement>();
  return {
    measure: <i ref={ref} className={classes.line} aria-hidden />,
    scale: (height || usualLine) / usualLine,
  };
}
