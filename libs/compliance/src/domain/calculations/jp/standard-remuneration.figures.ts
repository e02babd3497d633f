import type { Dated } from '../calculation.js';

/** 健康保険法40条1項: standards rise from the lowest by a step that widens; each step up to and including `upTo`. Yen. */
export const lowestStandard = 58_000;
export const gradeSteps = [
  { upTo: 98_000, step: 10_000 },
  { upTo: 110_000, step: 6_000 },
  { upTo: 150_000, step: 8_000 },
  { upTo: 200_000, step: 10_000 },
  { upTo: 380_000, step: 20_000 },
  { upTo: 710_000, step: 30_000 },
  { upTo: 830_000, step: 40_000 },
  { upTo: 1_030_000, step: 50_000 },
  { upTo: 1_390_000, step: 60_000 },
] as const;

/** A grade ends half-way to the next standard; the grades added above this one keep the half step of the grade itself. */
export const halfWayUpTo = 980_000;
export const halfStepAbove = 25_000;

/** 厚生年金保険法20条: pension knows the same grades between these. Yen. */
export const lowestPensionStandard = 88_000;
export const highestPensionStandard: readonly Dated<number>[] = [
  { from: '2020-09-01', figure: 650_000 },
  { from: '2027-09-01', figure: 680_000 },
  { from: '2028-09-01', figure: 710_000 },
  { from: '2029-09-01', figure: 750_000 },
];
