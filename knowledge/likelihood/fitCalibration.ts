// Fits the logistic map by Newton's method with a small ridge; runs at build time (`cli fit`), never while answering.
// Knows features and labels, not where they come from.
import type { Calibration } from './calibration';
import type { Features } from './features';

/** One judged card: its features and whether the article solved the concern. */
export interface LabelledFeatures {
  readonly features: Features;
  readonly solved: boolean;
  /** How many labels this one stands for; 1 where absent. */
  readonly weight?: number;
}

/** Ridge on standardised coefficients, in labels; keeps separable sets finite. */
const ridge = 1;
const newtonSteps = 50;

/** Maximum-likelihood logistic regression with ridge (Hastie, Tibshirani & Friedman 2009, section 4.4.1). Throws RangeError on no examples. */
export function fitCalibration(
  examples: readonly LabelledFeatures[],
  about: { readonly fingerprint: string; readonly fittedOn: string },
): Calibration {
  const width = examples[0]?.features.length;
  if (width === undefined) throw new RangeError('A calibration needs at least one example');
  const { means, deviations } = spread(examples, width);
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((value, at) => (value - means[at]!) / deviations[at]!),
  ]);
  const labels = examples.map(({ solved }) => (solved ? 1 : 0));
  const counts = examples.map(({ weight = 1 }) => weight);
  let weights: number[] = new Array(width + 1).fill(0);
  for (let step = 0; step < newtonSteps; step++) {
    const change = newtonChange(rows, labels, counts, weights);
    weights = weights.map((weight, at) => weight + change[at]!);
    if (Math.max(...change.map(Math.abs)) < 1e-8) break;
  }
  const [intercept = 0, ...coefficients] = weights;
  return { version: 1, ...about, intercept, coefficients, means, deviations };
}

function spread(examples: readonly LabelledFeatures[], width: number) {
  const columns = Array.from({ length: width }, (_, at) => examples.map(({ features }) => features[at]!));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const deviations = columns.map((column, at) => {
    const variance = column.reduce((sum, value) => sum + (value - means[at]!) ** 2, 0) / column.length;
    return Math.sqrt(variance) || 1;
  });
  return { means, deviations };
}

/** Solves (XᵀWX + ridge) δ = Xᵀ(y − p) − ridge·w; the intercept is not shrunk. */
function newtonChange(
  rows: readonly number[][],
  labels: readonly number[],
  counts: readonly number[],
  weights: readonly number[],
): number[] {
  const size = weights.length;
  const hessian = Array.from({ length: size }, (_, at) => {
    const line = new Array<number>(size).fill(0);
    if (at > 0) line[at] = ridge;
    return line;
  });
  const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
  rows.forEach((row, n) => {
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * weights[at]!, 0)));
    const curvature = counts[n]! * Math.max(1e-9, chance * (1 - chance));
    for (let i = 0; i < size; i++) {
      gradient[i]! += counts[n]! * row[i]! * (labels[n]! - chance);
      for (let j = 0; j < size; j++) hessian[i]![j]! += curvature * row[i]! * row[j]!;
    }
  });
  return solve(hessian, gradient);
}

/** Gaussian elimination with partial pivoting; the matrix is positive definite thanks to the ridge. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let at = column + 1; at < size; at++)
      if (Math.abs(rows[at]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = at;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let at = 0; at < size; at++) {
      if (at === column) continue;
      const factor = rows[at]![column]! / rows[column]![column]!;
      for (let k = column; k <= size; k++) rows[at]![k]! -= factor * rows[column]![k]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
