/** What one person adds to a rate: `counted` of `cases`. */
export interface PersonCases {
  readonly counted: number;
  readonly cases: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Rate {
  readonly people: number;
  readonly cases: number;
  readonly rate: number;
  /**
   * Variance of the rate by Taylor linearisation of a ratio of sums (Cochran 1977, Sampling Techniques, section 6.5), with
   * people as the sampled units: the scores of one person are not independent, and counting them as if they were would
   * make every interval too narrow.
   */
  readonly variance: number;
}

/** Two-sided 95 %. */
const z = 1.959963984540054;

export function rateOf(people: readonly PersonCases[]): Rate {
  const n = people.length;
  const cases = people.reduce((sum, person) => sum + person.cases, 0);
  if (cases === 0) return { people: n, cases, rate: 0, variance: 0 };
  const rate = people.reduce((sum, person) => sum + person.counted, 0) / cases;
  const squares = people.reduce((sum, person) => sum + (person.counted - rate * person.cases) ** 2, 0);
  const variance = n > 1 ? ((n / (n - 1)) * squares) / cases ** 2 : 0;
  return { people: n, cases, rate, variance };
}

/**
 * Wilson's score interval (1927, JASA 22, 209-212) of a share, for as many independent cases as would give the variance that
 * was found. A share of 0 or 1 shows no variance; it then counts as many cases as there are people, so that many scores
 * of few people do not look like certainty.
 */
export function wilsonInterval({ people, rate, variance }: Rate): Interval {
  if (people === 0) return { low: 0, high: 1 };
  const n = variance > 0 ? (rate * (1 - rate)) / variance : people;
  const centre = (rate + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((rate * (1 - rate)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Normal interval on the logarithm, for means that have no upper bound. */
export function logInterval({ rate, variance }: Rate): Interval {
  if (rate <= 0) return { low: 0, high: 0 };
  const spread = z * (Math.sqrt(variance) / rate);
  return { low: rate * Math.exp(-spread), high: rate * Math.exp(spread) };
}

/**
 * Interval of rate / reference, the two being of different people: normal on the logarithm, as Katz, Baptista, Azen and Pike
 * (1978, Biometrics 34, 469-474) give it for two shares, with the variances above.
 * @returns null where the logarithm of a rate is not defined.
 */
export function ratioInterval(of: Rate, reference: Rate): Interval | null {
  if (of.rate <= 0 || reference.rate <= 0) return null;
  const spread = z * Math.sqrt(of.variance / of.rate ** 2 + reference.variance / reference.rate ** 2);
  const ratio = of.rate / reference.rate;
  return { low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread) };
}
