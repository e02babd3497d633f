import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMonths, findPeriod } from './dates.js';

describe('findMonths', () => {
  it.each([
    ['2018年4月', '2018-04'],
    ['2018年 4月1日', '2018-04'],
    ['平成30年4月', '2018-04'],
    ['平成元年1月', '1989-01'],
    ['令和元年5月', '2019-05'],
    ['昭和63年12月', '1988-12'],
    ['H30.4', '2018-04'],
    ['2018/04', '2018-04'],
    ['2018-04-01', '2018-04'],
    ['Apr 2018', '2018-04'],
    ['September, 2018', '2018-09'],
    ['04/2018', '2018-04'],
    ['2018년 4월', '2018-04'],
    ['2018  4  株式会社サンプル', '2018-04'],
  ])('reads %s as %s', (text, value) => expect(findMonths(text).map((month) => month.value)).toEqual([value]));

  it.each([
    '2018-2020',
    '2018年13月',
    '平成32年1月',
    '昭和99年1月',
    '2018',
    '090-1234-5678',
    '03-2018-0412',
    '〒150-0001',
  ])('reads no month out of %s', (text) => expect(findMonths(text)).toEqual([]));

  it('agrees with every way of writing the same month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2018 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const padded = String(month).padStart(2, '0');
        const english = new Date(2000, month - 1).toLocaleString('en', { month: 'long' });
        const texts = [
          `${year}年${month}月`,
          `${year}/${padded}`,
          `平成${year - 1988}年${month}月`,
          `${english} ${year}`,
        ];
        for (const text of texts) expect(findMonths(text)).toMatchObject([{ value: `${year}-${padded}`, from: 0 }]);
      }),
    );
  });
});

describe('findPeriod', () => {
  it.each([
    ['2018年4月~2022年3月 株式会社サンプル', '2018-04', '2022-03'],
    ['Apr 2018 – Present', '2018-04', undefined],
    ['2018年4月 〜 現在', '2018-04', undefined],
    ['2018/04 - 2020/12', '2018-04', '2020-12'],
    ['2018年4月～', '2018-04', undefined],
  ])('reads %s', (text, start, end) => {
    const period = findPeriod(text.normalize('NFKC'));
    expect(period?.start.value).toBe(start);
    expect(period?.end?.value).toBe(end);
  });

  it.each(['2018年4月 株式会社サンプル 入社', 'Apr 2018 - Acme', ''])('sees no period in "%s"', (text) =>
    expect(findPeriod(text)).toBeUndefined(),
  );
});
