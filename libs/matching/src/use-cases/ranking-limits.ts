/** Whose open page hears of a published or changed job. */
export const rankingLimits = {
  /** The depth to which people look through a ranking, */
  maxRank: 100,
  minTotal: 0,
  /** and the best this many, so that a posting is one burst of a quarter of a second, not a flood. */
  limit: 15_000,
} as const;
