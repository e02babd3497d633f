import { normalQuantile } from './ratio-of-sums.js';

/** One person and one job, or one company and one applicant, shown more than once. */
export interface RepeatedShowing {
  readonly positions: readonly number[];
  /** Whether the job was viewed from that showing; as long as `positions`. */
  readonly viewed: readonly boolean[];
}

export interface PositionBias {
  readonly eta: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: 'fitted' | 'assumed';
  readonly informativePairs: number;
}

/** Fewer say too little: the interval of eta would be wider than what lies between no bias and a strong one. */
const fewestPairs = 100;
/** Proportional to 1/rank, as in Joachims, Swaminathan and Schnabel (WSDM 2017). */
const assumedEta = 1;
const largestEta = 4;
/** Weights beyond it would let single outcomes far down decide; the price is some bias towards the uncorrected figure. */
export const largestWeight = 10;

/**
 * How fast attention falls with the place: examination(k) = k^-eta.
 *
 * The same job is shown to the same person at different places as the market moves and as variants are tried, so its own
 * relevance cancels (intervention harvesting: Agarwal et al., "Estimating position bias without intrusive interventions",
 * WSDM 2019). With P(viewed) = relevance x k^-eta and one unknown relevance per pair, the conditional likelihood of the
 * fixed-effects Poisson model has no relevance in it and is consistent for any outcome with that mean (Wooldridge, J. of
 * Econometrics 90, 1999). It is concave in eta. The interval is robust, with pairs as units.
 */
export function fitPositionBias(pairs: readonly RepeatedShowing[]): PositionBias {
  const informative = pairs
    .map(({ positions, viewed }) => ({
      logs: positions.map(Math.log),
      views: viewed.filter(Boolean).length,
      viewedLogs: positions.reduce((sum, position, i) => sum + (viewed[i] ? Math.log(position) : 0), 0),
    }))
    .filter(({ logs, views }) => views > 0 && logs.some((log) => log !== logs[0]));
  const informativePairs = informative.length;
  if (informativePairs < fewestPairs)
    return { eta: assumedEta, low: null, high: null, source: 'assumed', informativePairs };

  const momentsAt = (eta: number) => {
    let score = 0;
    let squares = 0;
    let information = 0;
    for (const { logs, views, viewedLogs } of informative) {
      let total = 0;
      let first = 0;
      let second = 0;
      for (const log of logs) {
        const weight = Math.exp(-eta * log);
        total += weight;
        first += weight * log;
        second += weight * log * log;
      }
      const mean = first / total;
      const own = views * mean - viewedLogs;
      score += own;
      squares += own * own;
      information += views * (second / total - mean * mean);
    }
    return { score, squares, information };
  };

  // The score falls as eta grows.
  let low = 0;
  let high = largestEta;
  while (high - low > 1e-4) {
    const middle = (low + high) / 2;
    if (momentsAt(middle).score > 0) low = middle;
    else high = middle;
  }
  const eta = (low + high) / 2;
  const { squares, information } = momentsAt(eta);
  const error = (normalQuantile * Math.sqrt(squares)) / information;
  return { eta, low: Math.max(0, eta - error), high: eta + error, source: 'fitted', informativePairs };
}

/** Inverse propensity of a place, clipped. */
export const inversePropensity =
  (eta: number) =>
  (position: number): number =>
    Math.min(largestWeight, position ** eta);
