import { JobContent } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeFindings } from '../findings/place-findings';
import { checkableOf, contentOf, draftOf } from './job-draft';

const word = fc.constantFrom('東京', 'Backend', 'なし', '年1回', '月末締め翌月25日払い');
const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const content = fc.record({
  title: word,
  description: word,
  level: nullable(fc.constantFrom('junior', 'senior')),
  recruiter: nullable(fc.record({ address: word, contact: nullable(word) })),
  duties: nullable(
    fc.record({ description: word, scopeOfChange: nullable(word), category: nullable(fc.constant('engineering')) }),
  ),
  workplace: nullable(
    fc
      .tuple(
        fc.constantFrom(
          { country: 'JP', subdivision: 'JP-13' },
          { country: 'KR', subdivision: 'KR-41' },
          { country: 'US' },
        ),
        fc.record({ city: nullable(word), remote: fc.constantFrom('none', 'full') }),
      )
      .map(([place, rest]) => ({ ...place, ...rest })),
  ),
  contract: nullable(
    fc.record({
      term: fc.constantFrom('indefinite', 'fixed'),
      termMonths: nullable(fc.integer({ min: 1, max: 60 })),
      renewal: nullable(fc.record({ possible: fc.boolean(), criteria: nullable(word) })),
      probation: nullable(fc.record({ months: fc.integer({ min: 0, max: 12 }), terms: nullable(word) })),
    }),
  ),
  pay: nullable(
    fc.record({
      period: fc.constantFrom('hour', 'month', 'year'),
      min: fc.integer({ min: 1, max: 500 }),
      max: fc.integer({ min: 500, max: 900 }),
      fixedOvertime: nullable(
        fc.record({ amount: fc.constant(50_000), hours: fc.constant(30), excessPaid: fc.boolean() }),
      ),
      raise: nullable(word),
    }),
  ),
  hours: nullable(
    fc.record({
      start: fc.constant('09:00'),
      end: fc.constant('18:00'),
      breakMinutes: nullable(fc.integer({ min: 0, max: 90 })),
      overtime: nullable(fc.record({ expected: fc.boolean(), monthlyHours: fc.integer({ min: 0, max: 45 }) })),
    }),
  ),
  holidays: nullable(fc.record({ description: word, daysPerYear: nullable(fc.integer({ min: 0, max: 366 })) })),
  ageLimit: nullable(
    fc.record({ max: fc.constant(35), exception: nullable(fc.constant('3i')), reason: nullable(word) }),
  ),
  skills: fc.array(fc.record({ name: word, level: fc.integer({ min: 1, max: 5 }), required: fc.boolean() }), {
    maxLength: 3,
  }),
  closesOn: nullable(fc.constant('2026-12-31')),
});

describe('the posting form', () => {
  it('gives back every posting that is opened in it, unchanged', () => {
    fc.assert(
      fc.property(content, (written) => {
        const posting = JobContent.parse(written);
        expect(JobContent.parse(contentOf(draftOf(posting)))).toEqual(posting);
      }),
    );
  });

  it('takes what the company said of itself before into a new posting, and into no other', () => {
    const recruiter = { address: '東京都千代田区丸の内1-1', contact: '03-0000-0000' };
    expect(contentOf(draftOf(undefined, recruiter))).toMatchObject({ recruiter });
    const silent = JobContent.parse({ title: '開発者', description: '開発' });
    expect(contentOf(draftOf(silent, recruiter))).toMatchObject({ recruiter: null });
  });

  it('leaves an untouched section out, and keeps the holes of a half-written one', () => {
    const draft = draftOf();
    expect(contentOf(draft)).toMatchObject({ pay: null, contract: null, hours: null, workplace: null, ageLimit: null });

    draft.pay.max = 400_000;
    const refused = JobContent.safeParse(contentOf({ ...draft, title: 't', description: 'd' }));
    expect(refused.error?.issues.map((issue) => issue.path.join('.'))).toContain('pay.min');
  });

  it('shows the law check what is complete, and says what it left out', () => {
    const draft = { ...draftOf(), title: '開発者', description: '開発' };
    draft.pay.max = 400_000;
    draft.holidays.description = '土日祝';
    const checkable = checkableOf(draft);
    expect([...(checkable?.leftOut ?? [])]).toEqual(['pay']);
    expect(checkable?.content).toMatchObject({ pay: null, holidays: { description: '土日祝' } });
    expect(checkableOf(draftOf())).toBeUndefined();
  });
});

describe('findings of the law', () => {
  const finding = (field: string) => ({ field }) as Parameters<typeof placeFindings>[0][number];

  it('stand beside their field, else beside the part around it, else on their own', () => {
    const placed = placeFindings(
      [
        finding('/pay/min'),
        finding('/pay/fixedOvertime/hours'),
        finding('/pay'),
        finding('/skills/2/name'),
        finding('/unknown/x'),
      ],
      ['pay', 'pay.min', 'skills'],
    );
    expect([...placed].map(([anchor, found]) => [anchor, found.map(({ field }) => field)])).toEqual([
      ['pay.min', ['/pay/min']],
      ['pay', ['/pay/fixedOvertime/hours', '/pay']],
      ['skills', ['/skills/2/name']],
      ['', ['/unknown/x']],
    ]);
  });
});
