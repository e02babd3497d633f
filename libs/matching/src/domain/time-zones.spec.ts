import { describe, expect, it } from 'vitest';
import { hoursApart, knownClocks } from './time-zones.js';

/** Of ECMA-402, which TypeScript's library does not have yet. */
type LocaleOfCountry = Intl.Locale & { getTimeZones(): string[] };

function hoursAheadOf(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')!.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
}

describe('clocks', () => {
  it('are of a zone that the country has, by its standard time', () => {
    for (const [country, hours] of knownClocks) {
      const zones = (new Intl.Locale(`und-${country}`) as LocaleOfCountry).getTimeZones();
      const offsets = zones.flatMap((zone) =>
        [0, 6].map((month) => hoursAheadOf(zone, new Date(Date.UTC(2026, month, 15)))),
      );
      expect(offsets, country).toContain(hours);
    }
  });

  it('are at most half a day apart, and none from themselves', () => {
    for (const [country] of knownClocks) {
      expect(hoursApart(country, country)).toBe(0);
      for (const [other] of knownClocks) {
        expect(hoursApart(country, other)).toBe(hoursApart(other, country));
        expect(hoursApart(country, other)).toBeLessThanOrEqual(12);
      }
    }
    expect(hoursApart('NZ', 'US')).toBe(7);
    expect(hoursApart('JP', 'AQ')).toBeUndefined();
  });
});
