// Axes of all charts: quiet ticks without lines, and a grid behind.
// Knows scales, not what is measured.
import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import type { scaleLinear } from '@visx/scale';

export type Scale = ReturnType<typeof scaleLinear<number>>;

const tick = { fill: 'var(--text-3)', fontSize: 12, fontFamily: 'var(--font)' } as const;

interface AxisProps {
  readonly scale: Scale;
  readonly values: readonly number[];
  readonly format: (value: number) => string;
}

/** Ticks below, `top` from the top of the plot. */
export function TicksBelow({ scale, values, format, top }: AxisProps & { readonly top: number }) {
  return (
    <AxisBottom
      scale={scale}
      top={top}
      tickValues={[...values]}
      tickFormat={(value) => format(Number(value))}
      tickLength={6}
      hideAxisLine
      hideTicks
      tickLabelProps={{ ...tick, textAnchor: 'middle', dy: 4 }}
    />
  );
}

/** Ticks on the left, and a line across the plot for each. */
export function TicksLeft({ scale, values, format, width }: AxisProps & { readonly width: number }) {
  return (
    <>
      <GridRows scale={scale} width={width} tickValues={[...values]} stroke="var(--line)" />
      <AxisLeft
        scale={scale}
        tickValues={[...values]}
        tickFormat={(value) => format(Number(value))}
        tickLength={0}
        hideAxisLine
        hideTicks
        tickLabelProps={{ ...tick, textAnchor: 'end', dx: -8, dy: 4 }}
      />
    </>
  );
}
