import { describe, expect, it } from 'vitest';
import { formatMoney } from './money.js';

describe('an amount of money', () => {
  it.each([
    [6_720_000, 'JPY', 'ja', '672万円'],
    [385_000, 'JPY', 'ja', '38.5万円'],
    [1_280, 'JPY', 'ja', '1,280円'],
    [12_345_678, 'JPY', 'ja', '12,345,678円'],
    [6_720_000, 'JPY', 'ko', '672만 엔'],
    [6_720_000, 'JPY', 'en', '¥6,720,000'],
    [85_000, 'EUR', 'en', '€85,000'],
  ] as const)('%i %s is written in %s as %s', (amount, currency, locale, written) => {
    expect(formatMoney(amount, currency, locale)).toBe(written);
  });
});
