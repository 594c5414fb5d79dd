// The manager's sums of the base, and the most frequent gaps beside them.
// Knows the calls; the last reply stays until that of another period is there.
import { pageApi } from './pageApi';
import { type Called, useCall, type Value } from './useCall';

export type BaseReport = Value<'baseReport'>;

export function useBaseReport(wanted: boolean, days: number): Called<BaseReport> {
  return useCall(wanted ? `report ${days}` : '', () => pageApi().baseReport({ days }), true);
}

export function useTopGaps(wanted: boolean, days: number): Called<Value<'gapClusters'>> {
  return useCall(wanted ? `top gaps ${days}` : '', () => pageApi().gapClusters({ days }), true);
}
