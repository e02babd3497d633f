/** A non-negative amount as an exact fraction, so that halves are halves. */
export interface Fraction {
  readonly numerator: bigint;
  /** Above 0. */
  readonly denominator: bigint;
}

export const fraction = (numerator: number | bigint, denominator: number | bigint = 1): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** The next whole number, halves upward: 50 sen and more make a yen. */
export const halfUp = ({ numerator, denominator }: Fraction) =>
  Number((2n * numerator + denominator) / (2n * denominator));

/** Rounded down to two decimals, as text: an amount is never shown higher than it is. */
export function toTwoDecimals({ numerator, denominator }: Fraction): string {
  const hundredths = (numerator * 100n) / denominator;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
