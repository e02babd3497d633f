/** How Japanese and Korean count yen: pay is written in ten thousands. */
export const yenUnits = {
  ja: { tenThousands: '万円', ones: '円' },
  ko: { tenThousands: '만 엔', ones: '엔' },
} as const;
