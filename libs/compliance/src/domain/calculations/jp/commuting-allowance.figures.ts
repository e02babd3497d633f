import type { Dated } from '../calculation.js';

/** 所得税法施行令20条の2: tax-free commuting allowance of a month at most, whatever the means. Yen. */
export const commutingCap = 150_000;

/** Tax-free allowance for commuting by one's own car or bicycle, by kilometres one way; none below the first. Yen a month. */
export const vehicleLimits: readonly Dated<readonly { readonly fromKm: number; readonly yen: number }[]>[] = [
  {
    from: '2025-04-01',
    figure: [
      { fromKm: 2, yen: 4_200 },
      { fromKm: 10, yen: 7_300 },
      { fromKm: 15, yen: 13_500 },
      { fromKm: 25, yen: 19_700 },
      { fromKm: 35, yen: 25_900 },
      { fromKm: 45, yen: 32_300 },
      { fromKm: 55, yen: 38_700 },
    ],
  },
  {
    from: '2026-04-01',
    figure: [
      { fromKm: 2, yen: 4_200 },
      { fromKm: 10, yen: 7_300 },
      { fromKm: 15, yen: 13_500 },
      { fromKm: 25, yen: 19_700 },
      { fromKm: 35, yen: 25_900 },
      { fromKm: 45, yen: 32_300 },
      { fromKm: 55, yen: 38_700 },
      { fromKm: 65, yen: 45_700 },
      { fromKm: 75, yen: 52_700 },
      { fromKm: 85, yen: 59_600 },
      { fromKm: 95, yen: 66_400 },
    ],
  },
];
