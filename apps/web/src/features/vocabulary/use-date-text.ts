'use client';

import { useFormatter, useLocale } from 'next-intl';

/** Dates as they are written in a text: 2026年11月21日, Nov 21, 2026, 2026년 11월 21일. */
export function useDateText() {
  const format = useFormatter();
  const dateStyle = useLocale() === 'en' ? 'medium' : 'long';
  return {
    /** The day of an instant, where the reader is. */
    day: (instant: string) => format.dateTime(new Date(instant), { dateStyle }),
    /** Day and minute of an instant, where the reader is. */
    moment: (instant: string) => format.dateTime(new Date(instant), { dateStyle, timeStyle: 'short' }),
    /** A calendar date, which is the same day everywhere. */
    calendarDay: (date: string) => format.dateTime(new Date(date), { dateStyle, timeZone: 'UTC' }),
  };
}
