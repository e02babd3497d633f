import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRefresh, refreshTokenLife, retryLeeway } from './refresh-decision.js';

const start = new Date('2026-11-21T00:00:00Z').getTime();
const at = (milliseconds: number): Date => new Date(start + milliseconds);
const fresh = { expiresAt: at(refreshTokenLife), usedAt: null, familyRevokedAt: null };

describe('a refresh token', () => {
  it('is exchanged once, until it expires', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * refreshTokenLife }), (age) => {
        expect(decideRefresh(fresh, at(age))).toBe(age < refreshTokenLife ? 'rotate' : 'invalid');
      }),
    );
  });

  it('may come again within the leeway, and is a theft after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: refreshTokenLife }), (after) => {
        expect(decideRefresh({ ...fresh, usedAt: at(0) }, at(after))).toBe(after <= retryLeeway ? 'repeat' : 'reused');
      }),
    );
  });

  it('is worth nothing once its family was ended, whatever else is true', () => {
    const moment = fc.integer({ min: 0, max: 2 * refreshTokenLife }).map(at);
    fc.assert(
      fc.property(fc.option(moment), moment, moment, (usedAt, familyRevokedAt, now) => {
        expect(decideRefresh({ ...fresh, usedAt, familyRevokedAt }, now)).toBe('invalid');
      }),
    );
  });
});
