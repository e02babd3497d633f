import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { NoticeContent, type NoticeItem } from '../../inputs/notice-content.js';
import { judgeNotice, summary } from '../testing/judged.js';

const items = Object.keys(NoticeContent.shape.items.shape) as NoticeItem[];
const schemes = Object.keys(NoticeContent.shape.workplaceHas.unwrap().shape);
const none = Object.fromEntries(schemes.map((scheme) => [scheme, false]));
const onPaper = { by: 'paper', wished: false, printable: false } as const;

/** A notice that states everything, but for what is left out. */
const notice = (
  contract: Partial<NoticeContent['contract']> = {},
  without: readonly NoticeItem[] = [],
  workplaceHas: object = none,
  delivery: NoticeContent['delivery'] = onPaper,
) =>
  NoticeContent.parse({
    contract: { term: 'indefinite', partTime: false, ...contract },
    items: Object.fromEntries(items.filter((item) => !without.includes(item)).map((item) => [item, '記載あり'])),
    workplaceHas,
    delivery,
  });
const fixed = { term: 'fixed', renewable: true, conversionRight: true } as const;

describe('a notice of working conditions', () => {
  it('that states everything on paper leaves nothing to say', () => {
    for (const contract of [{}, fixed, { ...fixed, partTime: true }])
      expect(summary(ruleBook.evaluate('notice', 'JP', notice(contract), '2026-11-20'))).toEqual([]);
  });

  it('loses one finding for each item it gains', () => {
    fc.assert(
      fc.property(fc.subarray(items), fc.constantFrom(...items), (missing, one) => {
        const count = (without: readonly NoticeItem[]) =>
          ruleBook.evaluate('notice', 'JP', notice(fixed, without), '2026-11-20').length;
        const more = count([...missing, one]);
        const less = count(missing.filter((item) => item !== one));
        expect(more).toBeGreaterThanOrEqual(less);
        expect(more - less).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['term', {}, 'LSA-15'],
    ['workplace', {}, 'LSA-15'],
    ['duties', {}, 'LSA-15'],
    ['hours', {}, 'LSA-15'],
    ['overtime', {}, 'LSA-15'],
    ['breaks', {}, 'LSA-15'],
    ['holidays', {}, 'LSA-15'],
    ['leave', {}, 'LSA-15'],
    ['wage', {}, 'LSA-15'],
    ['wagePayment', {}, 'LSA-15'],
    ['leaving', {}, 'LSA-15'],
    ['renewalCriteria', fixed, 'LSA-15'],
    ['workplaceScope', {}, 'LSA-15-2024'],
    ['dutiesScope', {}, 'LSA-15-2024'],
    ['renewalCap', fixed, 'LSA-15-2024'],
    ['conversionChance', fixed, 'LSA-15-2024'],
    ['conversionTerms', fixed, 'LSA-15-2024'],
    ['raise', { partTime: true }, 'PTFT-6'],
    ['retirementPay', fixed, 'PTFT-6'],
    ['bonus', fixed, 'PTFT-6'],
    ['consultation', { partTime: true }, 'PTFT-6'],
    ['explanationRight', fixed, 'PTFT-6-2026'],
  ] as const)('needs %s', (item, contract, ruleId) => {
    expect(judgeNotice(ruleId, notice(contract, [item]))).toMatchObject([
      { severity: 'BLOCK', field: `/items/${item}` },
    ]);
  });

  it('of a full-time contract without a term needs none of what the others do', () => {
    const left = [
      'renewalCriteria',
      'renewalCap',
      'conversionChance',
      'conversionTerms',
      'consultation',
      'explanationRight',
      'bonus',
      'retirementPay',
    ] as const;
    expect(summary(ruleBook.evaluate('notice', 'JP', notice({}, left), '2026-11-20'))).toEqual([]);
    expect(summary(judgeNotice('LSA-15-RAISE', notice({}, ['raise'])))).toEqual(['INFO /items/raise']);
  });

  it.each([
    ['2024-03-31', 'workplaceScope', 0],
    ['2024-04-01', 'workplaceScope', 1],
    ['2026-09-30', 'explanationRight', 0],
    ['2026-10-01', 'explanationRight', 1],
  ] as const)('of %s, without %s, has %d gaps', (date, item, count) => {
    const blocked = ruleBook.evaluate('notice', 'JP', notice(fixed, [item]), date);
    expect(blocked).toHaveLength(count);
  });

  it('says which circumstance it must know', () => {
    const unsure = notice({ term: 'fixed' }, [], {});
    expect(judgeNotice('LSA-15', unsure).map(({ field }) => field)).toEqual([
      '/contract/renewable',
      '/workplaceHas/shifts',
    ]);
    expect(summary(judgeNotice('LSA-15-2024', unsure))).toEqual(['REVIEW /contract/conversionRight']);
    expect(judgeNotice('LSA-15-IF', unsure)).toHaveLength(8);
  });

  it('states shifts and schemes where the workplace has them', () => {
    const has = { ...none, shifts: true, sanctions: true };
    const without = notice({}, ['shifts', 'sanctions', 'safety'], has);
    expect(summary(judgeNotice('LSA-15', without))).toEqual(['BLOCK /items/shifts']);
    expect(summary(judgeNotice('LSA-15-IF', without))).toEqual(['BLOCK /items/sanctions']);
  });

  it.each([
    [onPaper, []],
    [{ by: 'email', wished: true, printable: true }, []],
    [{ by: 'email', wished: false, printable: true }, ['BLOCK /delivery/wished']],
    [{ by: 'message', wished: true, printable: false }, ['BLOCK /delivery/printable']],
    [{ by: 'fax', wished: true, printable: false }, []],
    [{ by: 'oral', wished: true, printable: false }, ['BLOCK /delivery/by']],
    [{ by: 'web_page', wished: true, printable: true }, ['BLOCK /delivery/by']],
    [null, ['REVIEW /delivery']],
  ] as const)('delivered %j gives %j', (delivery, expected) => {
    expect(summary(judgeNotice('LSA-15-FORM', notice({}, [], none, delivery)))).toEqual(expected);
  });
});
