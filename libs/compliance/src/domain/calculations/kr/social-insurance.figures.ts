import type { Dated } from '../calculation.js';

/** Hundredths of a per cent of the base, both shares together: 950 is 9.5 %. */
export const pensionRates: readonly Dated<number>[] = [
  { from: '2025-01-01', figure: 900 },
  { from: '2026-01-01', figure: 950 },
];
/** 건강보험료율 of the employed, both shares together. */
export const healthRates: readonly Dated<number>[] = [
  { from: '2025-01-01', figure: 709 },
  { from: '2026-01-01', figure: 719 },
];
/** 장기요양보험료, in hundredths of a per cent of the health premium. */
export const careRates: readonly Dated<number>[] = [
  { from: '2025-01-01', figure: 1295 },
  { from: '2026-01-01', figure: 1314 },
];
/** 실업급여 보험료율, both shares together. */
export const employmentRates: readonly Dated<number>[] = [{ from: '2025-01-01', figure: 180 }];
/** The next rates are set for the premiums of this day's month. */
export const ratesEndBefore = '2027-01-01';

/**
 * 기준소득월액 from which and up to which pension is charged, won a month. Until June 2026 as the Ministry of Health and Welfare
 * had set them for July 2025; from July 2026 as reported on 2026-01-11 (seoultimes.news).
 */
export const pensionBases: readonly Dated<{ readonly least: number; readonly most: number }>[] = [
  { from: '2025-07-01', figure: { least: 400_000, most: 6_370_000 } },
  { from: '2026-07-01', figure: { least: 410_000, most: 6_590_000 } },
];
export const pensionBasesEndBefore = '2027-07-01';

/** The base of the pension is counted in thousands of won. */
export const pensionBaseUnit = 1_000;
/** What a premium has less than this, in won, is dropped. */
export const premiumUnit = 10;
/** 국민연금 is charged from 18 to before 60. */
export const pensionFromAge = 18;
export const pensionBeforeAge = 60;
/** Who begins at 65 or later does not pay for unemployment benefit. */
export const employmentBeforeAge = 65;
