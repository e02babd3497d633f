// Pay in steps, for bounds of the salary score: what a step may stand for at best is what counts.

/** Yen a year at which the steps of a job's pay end, from 2.5 to 15 million; the last step has no end. */
const payStepEnds = Array.from({ length: 14 }, (_, step) => 2_500_000 * 2 ** (step / 5));

/** 1 to 15, by the upper end of the band; 0 is for jobs that state no pay. */
export function payStep({ high }: { readonly high: number }): number {
  return 1 + payStepEnds.filter((end) => end <= high).length;
}

/** No job of the step pays as much. */
export const payStepEnd = (step: number): number => payStepEnds[step - 1] ?? Infinity;

/** Yen of the first step of wishes; sixteen octaves above it are told apart. A wish by the month is one by the year. */
const firstWish = { hour: 64, day: 512, year: 65_536 } as const;
export type WishPeriod = keyof typeof firstWish;
export const wishPeriods: readonly WishPeriod[] = ['hour', 'day', 'year'];
const stepsAnOctave = 16;
const mostWishCode = 255;

/** Steps of four per cent; 1 is all below the second step, and 0 no wish at all. */
export function wishCode(yen: number, period: WishPeriod): number {
  const first = firstWish[period];
  return yen > first ? Math.min(mostWishCode, 1 + Math.floor(stepsAnOctave * Math.log2(yen / first))) : 1;
}

/** The least yen of a code. */
export const leastWish = (code: number, period: WishPeriod): number =>
  code <= 1 ? 0 : firstWish[period] * 2 ** ((code - 1) / stepsAnOctave);
