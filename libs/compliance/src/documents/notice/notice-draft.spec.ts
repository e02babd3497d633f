import { JobContent, noticeLanguages } from '@iworkz/contracts';
import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { noticeDraft } from './notice-draft.js';

const job = (more: object = {}) => JobContent.parse({ ...aLawfulPosting(), ...more });
const pay = { period: 'month', currency: 'JPY', min: 280_000, max: 280_000 };
const items = (more: object) => noticeDraft(job(more), 'en').content.items;
const beside = (more: object, language: (typeof noticeLanguages)[number] = 'en') =>
  noticeDraft(job(more), language).translation;

describe('a draft of a notice from a job', () => {
  it('words the term, with its first and last day', () => {
    const fixed = { contract: { term: 'fixed', termMonths: 12 } };
    expect(items({ contract: { term: 'indefinite' }, startsOn: null }).term).toBe('期間の定めなし');
    expect(items({ ...fixed, startsOn: '2027-01-05' }).term).toBe('期間の定めあり(2027年1月5日から2028年1月4日まで)');
    expect(items({ ...fixed, startsOn: null }).term).toBe('期間の定めあり(12か月間)');
    expect(items({ contract: { term: 'fixed' }, startsOn: '2027-01-05' }).term).toBeNull();
    expect(beside({ ...fixed, startsOn: '2027-01-05' }).term).toBe(
      'Fixed term, from January 5, 2027 to January 4, 2028',
    );
  });

  it('states a wage only where it is settled, and extra pay for overtime only where it is promised', () => {
    const fixedOvertime = { amount: 40_000, hours: 20, excessPaid: true };
    expect(items({ pay }).wage).toBe('月給 280,000円');
    expect(items({ pay: { ...pay, max: 300_000 } }).wage).toBeNull();
    expect(items({ pay: { ...pay, currency: 'KRW' } }).wage).toBeNull();
    expect(items({ pay: { ...pay, fixedOvertime } }).wage).toBe(
      '月給 280,000円\n固定残業代 40,000円(20時間分)\n20時間を超える時間外労働の割増賃金は追加で支給する。',
    );
    expect(items({ pay: { ...pay, fixedOvertime: { ...fixedOvertime, excessPaid: false } } }).wage).not.toContain(
      '追加',
    );
  });

  it('tells no overtime from overtime that is not known, and so of bonuses', () => {
    const overtime = (value: object | null) =>
      items({ hours: { start: '09:00', end: '18:00', overtime: value } }).overtime;
    expect(overtime({ expected: false, monthlyHours: 0 })).toBe('無');
    expect(overtime({ expected: true, monthlyHours: 15 })).toBe('有(月平均15時間)');
    expect(overtime(null)).toBeNull();
    const bonus = (bonusMonths: number | null) => {
      const { content } = noticeDraft(job({ pay: { ...pay, bonusMonths } }), 'en');
      return [content.items.bonus, content.workplaceHas.bonus];
    };
    expect(bonus(2)).toEqual(['有(年間 2か月分)', true]);
    expect(bonus(0)).toEqual(['無', false]);
    expect(bonus(null)).toEqual([null, null]);
  });

  it('writes an address once, however its parts were filled in', () => {
    const place = (address: string | null) =>
      items({ workplace: { subdivision: 'JP-13', city: '渋谷区', address } }).workplace;
    for (const address of ['道玄坂1-1', '渋谷区道玄坂1-1', '東京都渋谷区道玄坂1-1'])
      expect(place(address)).toBe('東京都渋谷区道玄坂1-1');
    expect(place(null)).toBe('東京都渋谷区');
    const inKorea = { country: 'KR', subdivision: 'KR-41', address: '경기도 성남시 분당구 중앙로 1' };
    expect(items({ workplace: inKorea }).workplace).toBe(inKorea.address);
  });

  it('leaves what a job does not settle to the employer', () => {
    expect(items({})).toMatchObject({ leave: null, leaving: null, retirementPay: null, shifts: null });
  });

  it('takes the employer’s own words for the language that they are in', () => {
    const raise = { pay: { ...pay, raise: '매년 4월 승급' } };
    const korean = noticeDraft(job({ ...raise, language: 'ko' }), 'ko');
    expect([korean.content.items.raise, korean.translation.raise]).toEqual([null, '매년 4월 승급']);
    expect(beside({ ...raise, language: 'ko' }, 'vi').raise).toBeNull();
  });

  it.each(noticeLanguages)('leaves no blank to fill in %s', (language) => {
    const { content, translation } = noticeDraft(
      job({ pay: { ...pay, fixedOvertime: { amount: 1, hours: 2, excessPaid: true } }, startsOn: '2027-01-05' }),
      language,
    );
    for (const text of [...Object.values(content.items), ...Object.values(translation)])
      expect(text ?? '').not.toMatch(/[{}]|undefined|null/);
    expect(translation.term).not.toBe(content.items.term);
  });
});
