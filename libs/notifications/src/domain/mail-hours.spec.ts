import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advertisingRestsUntil, isTimeZone, morningIn } from './mail-hours.js';

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

describe('advertising', () => {
  it('rests in Korea from 21:00 to 08:00, and goes at eight', () => {
    const at = (time: string) => advertisingRestsUntil('kr', new Date(`2026-11-21T${time}+09:00`));
    expect(at('20:59:59')).toBeUndefined();
    expect(at('08:00:00')).toBeUndefined();
    expect(at('21:00:00')).toEqual(new Date('2026-11-22T08:00:00+09:00'));
    expect(at('07:59:59')).toEqual(new Date('2026-11-21T08:00:00+09:00'));
  });

  it('never waits longer than a night, and may go when it has waited', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const until = advertisingRestsUntil('kr', now);
        if (!until) return;
        expect(until.getTime() - now.getTime()).toBeGreaterThan(0);
        expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(11 * 3_600_000);
        expect(advertisingRestsUntil('kr', until)).toBeUndefined();
      }),
    );
  });

  it('rests nowhere else', () => {
    fc.assert(fc.property(instant, (now) => advertisingRestsUntil('jp', now) === undefined));
  });
});

describe('a morning', () => {
  it('comes at eight, where people are', () => {
    expect(morningIn('Asia/Tokyo', new Date('2026-11-21T22:59:59Z'))).toBeUndefined();
    const inTokyo = { day: '2026-11-22', at: new Date('2026-11-21T23:00:00Z') };
    expect(morningIn('Asia/Tokyo', new Date('2026-11-21T23:00:00Z'))).toEqual(inTokyo);
    expect(morningIn('Asia/Tokyo', new Date('2026-11-22T14:59:59Z'))).toEqual(inTokyo);
    expect(morningIn('Asia/Tokyo', new Date('2026-11-22T15:00:00Z'))).toBeUndefined();
    const inNewYork = { day: '2026-07-01', at: new Date('2026-07-01T12:00:00Z') };
    expect(morningIn('America/New_York', new Date('2026-07-02T03:00:00Z'))).toEqual(inNewYork);
  });
});

it('knows which zones there are', () => {
  expect([isTimeZone('Asia/Kolkata'), isTimeZone('Asia/Nowhere'), isTimeZone("'; DROP")]).toEqual([true, false, false]);
});
