import type { IntervalEstimate } from './ratio-of-sums.js';

/**
 * The median and its distribution-free interval of at least 95 %, between two order statistics (Hahn and Meeker,
 * Statistical Intervals, 5.2). Without an interval below six values: no two of them enclose the median so surely.
 */
export function medianOf(values: readonly number[]): IntervalEstimate {
  const n = values.length;
  if (n === 0) return { value: null, low: null, high: null };
  const sorted = [...values].sort((one, other) => one - other);
  const value = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
  // As many of the smallest as can be left out while the chance that the median is among them stays within 2.5 %.
  let left = 0;
  let logOfTerm = -n * Math.LN2;
  let below = Math.exp(logOfTerm);
  while (below <= 0.025 && left < n / 2) {
    left += 1;
    logOfTerm += Math.log((n - left + 1) / left);
    below += Math.exp(logOfTerm);
  }
  if (left === 0) return { value, low: null, high: null };
  return { value, low: sorted[left - 1]!, high: sorted[n - left]! };
}
