import { queryJustReached, queryTolerance } from '../src/engine/kernel/layout';

/** The salary score of a band [low, high] for a wish: as `domain/salary.ts` says it, operation by operation. */
@inline
export function payScore(query: usize, low: f64, high: f64, wish: f64): f64 {
  const justReached = load<f64>(query, queryJustReached);
  if (low >= wish) return 1;
  if (high >= wish) {
    const share = (high - wish) / (high - low);
    return justReached + (1.0 - justReached) * share;
  }
  return justReached * max<f64>(0, 1.0 - (1.0 - high / wish) / load<f64>(query, queryTolerance));
}
