/** 労基法34条1項: over 6 hours of work 45 minutes, over 8 hours 60; exactly 6 and exactly 8 hours fall in the lower band. */
export const breakBands = [
  { overMinutes: 480, breakMinutes: 60 },
  { overMinutes: 360, breakMinutes: 45 },
] as const;

/** The least break, in minutes, of a day with so many minutes of work. */
export const requiredBreak = (workMinutes: number): number =>
  breakBands.find(({ overMinutes }) => workMinutes > overMinutes)?.breakMinutes ?? 0;
