export interface IntervalEstimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Of the standard normal distribution; leaves 2.5 % on either side. */
export const normalQuantile = 1.959964;

/**
 * A ratio of two sums over people, and its 95 % interval: Taylor linearization with people as clusters (Cochran, Sampling
 * Techniques, 3rd ed., 6.3), since what one person does with several lists is not independent. For large numbers of people;
 * with few, the interval is too short.
 */
export class RatioOfSums {
  private people = 0;
  private a = 0;
  private b = 0;
  private aa = 0;
  private ab = 0;
  private bb = 0;

  /** The sums of one person. */
  add(numerator: number, denominator: number): void {
    this.people += 1;
    this.a += numerator;
    this.b += denominator;
    this.aa += numerator * numerator;
    this.ab += numerator * denominator;
    this.bb += denominator * denominator;
  }

  /** null without a denominator; no interval from fewer than two people. The interval ends at `least` and `most`. */
  estimate(least = 0, most = Infinity): IntervalEstimate {
    const { people: n, a, b } = this;
    if (b === 0) return { value: null, low: null, high: null };
    const value = a / b;
    if (n < 2) return { value, low: null, high: null };
    // Rounding may leave a hair below zero where all people are alike.
    const spread = Math.max(0, this.aa - 2 * value * this.ab + value * value * this.bb);
    const error = (normalQuantile * Math.sqrt((spread * n) / (n - 1))) / b;
    return { value, low: Math.max(least, value - error), high: Math.min(most, value + error) };
  }
}
