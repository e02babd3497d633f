import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { judgePosting, markedWords, summary } from '../testing/judged.js';

const withFixed = (fixedOvertime: { amount: number; hours: number; excessPaid: boolean }) =>
  // 240 days of 8 h: 160 h a month, so 320,000 yen is 2,000 yen an hour and 2,500 yen an hour of overtime
  aLawfulPosting({ pay: { period: 'month', min: 320_000, max: 400_000, fixedOvertime } });

describe('fixed overtime', () => {
  it.each([
    [{ amount: 75_000, hours: 30, excessPaid: true }, []],
    [{ amount: 75_000, hours: 30, excessPaid: false }, ['BLOCK /pay/fixedOvertime/excessPaid']],
    [{ amount: 112_500, hours: 45, excessPaid: true }, []],
    [{ amount: 115_000, hours: 46, excessPaid: true }, ['WARN /pay/fixedOvertime/hours']],
    [{ amount: 74_999, hours: 30, excessPaid: true }, ['WARN /pay/fixedOvertime/amount']],
  ])('%j gives %j', (fixed, expected) => {
    expect(summary(judgePosting('LSA-FIX', withFixed(fixed)))).toEqual(expected);
  });

  it.each([
    ['月給30万円(固定残業代含む)', ['固定残業代']],
    ['月給30万円(みなし残業45時間)', ['みなし残業']],
    ['残業代込みで月給30万円', ['残業代込み']],
    ['月給30万円、固定残業代なし', []],
    ['みなし残業代は含みません', []],
    ['固定残業代はありません', []],
    ['残業代は全額支給します', []],
    ['Salary includes fixed overtime.', ['fixed overtime']],
    ['There is no fixed overtime; every hour is paid.', []],
  ])('“%s” without the disclosure marks %j', (description, words) => {
    const findings = judgePosting('LSA-FIX', aLawfulPosting({ description }));
    expect(markedWords(findings, description)).toEqual(words);
    expect(findings.every(({ severity, field }) => severity === 'BLOCK' && field === '/description')).toBe(true);
  });

  it('lets the text speak of fixed overtime that is disclosed', () => {
    const { pay } = withFixed({ amount: 75_000, hours: 30, excessPaid: true });
    expect(judgePosting('LSA-FIX', aLawfulPosting({ pay, description: '固定残業代を支給します。' }))).toEqual([]);
  });

  it('names the repair in every language', () => {
    const [finding] = judgePosting('LSA-FIX', withFixed({ amount: 75_000, hours: 30, excessPaid: false }));
    expect(finding!.repair).toMatchObject({
      ja: '固定残業代の金額、時間数、超過分を追加支給する旨を記載してください。',
    });
  });
});
