import * as z from 'zod';

/** Whole yen. The bound keeps products with rates inside exact integers. */
export const Yen = z.int().min(0).max(10_000_000_000);

/** numerator / denominator, fractions of a yen dropped. Both are integers. */
export const truncated = (numerator: number, denominator: number) => Math.floor(numerator / denominator);

/** Half of ten yen and more becomes ten: 四捨五入. Never below zero. */
export const toTenYen = (numerator: number, denominator: number) =>
  Math.max(0, Math.floor((numerator + 5 * denominator) / (10 * denominator)) * 10);

/** 通貨の単位及び貨幣の発行等に関する法律3条: 50 sen and less are dropped from what is deducted, more becomes a yen. */
export const dropFiftySen = (numerator: number, denominator: number) =>
  Math.ceil((2 * numerator - denominator) / (2 * denominator)) + 0;
