import { residenceStatuses, type JobContent, type WorkAuthorization } from '@iworkz/contracts';
import { aLawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../rule-book.js';
import { workPermissionMark } from './work-permission-mark.js';

type Category = NonNullable<NonNullable<JobContent['duties']>['category']>;
const doing = (category: Category, change = {}) =>
  aLawfulPosting({ duties: { description: '業務', category }, ...change });
const evenings = {
  contract: { term: 'fixed', employment: 'part_time' },
  hours: { start: '17:00', end: '22:00', breakMinutes: 0, daysPerWeek: 4, overtime: null },
};
const stating = (status: WorkAuthorization['status'], change: Partial<WorkAuthorization> = {}): WorkAuthorization => ({
  ...{ status, expiresOn: '2029-03-31', outsideActivityPermission: false, degreeField: null },
  ...change,
});
const markOf = (authorization: WorkAuthorization | null, job: JobContent, date = '2026-11-20') =>
  workPermissionMark(ruleBook, { authorization, job }, date, 'jp');

describe('the mark of a job for a residence status', () => {
  it.each([
    ['engineer_humanities_international', 'engineering', 'permitted', ['IMM-19-FIT']],
    ['engineer_humanities_international', 'food_service', 'with_permission', ['IMM-19-FIT']],
    ['highly_skilled_1', 'engineering', 'with_permission', ['IMM-19-FIT']],
    ['technical_intern', 'manufacturing', 'with_permission', ['IMM-19-FIT']],
    ['specified_skilled_1', 'care', 'permitted', ['IMM-19-FIT']],
    ['specified_skilled_1', 'retail', 'not_permitted', ['IMM-SSW1']],
    ['temporary_visitor', 'engineering', 'not_permitted', ['IMM-19']],
    ['working_holiday', 'food_service', 'permitted', ['IMM-19-FIT']],
    ['spouse_of_japanese', 'unskilled', 'permitted', []],
    ['permanent_resident', 'adult_entertainment', 'permitted', []],
    ['japanese_national', 'engineering', 'permitted', []],
  ] as const)('%s, %s: %s by %j', (status, category, state, rules) => {
    const mark = markOf(stating(status), doing(category));
    expect([mark.state, mark.basis.map(({ ruleId }) => ruleId)]).toEqual([state, rules]);
  });

  it('cites the article in every language', () => {
    const { basis } = markOf(stating('temporary_visitor'), doing('engineering'));
    expect(basis).toMatchObject([{ statute: '出入国管理及び難民認定法', article: '第19条第1項第2号・第73条の2' }]);
    expect(basis[0]!.text.ja).toContain('資格外活動許可');
    expect(basis[0]!.text.en).toContain('no paid work');
    expect(basis[0]!.text.ko).toContain('자격외활동');
  });

  it('tells a student which jobs the permission of 28 hours would open, and which it would not', () => {
    const student = stating('student');
    expect(markOf(student, doing('food_service', evenings))).toMatchObject({
      state: 'with_permission',
      basis: [{ ruleId: 'IMM-19' }],
    });
    const fullTime = markOf(student, doing('food_service'));
    expect(fullTime).toMatchObject({ state: 'not_permitted', basis: [{ ruleId: 'IMM-28H' }, { ruleId: 'IMM-19' }] });
    const holding = stating('student', { outsideActivityPermission: true });
    const noted = markOf(holding, doing('food_service', evenings));
    expect([noted.state, noted.basis.map(({ ruleId }) => ruleId)]).toEqual(['permitted', ['IMM-19-FIT', 'IMM-28H']]);
    expect(markOf(holding, doing('food_service')).state).toBe('not_permitted');
  });

  it('holds the end of the stay against a job only when the two months after it are over', () => {
    const until = (expiresOn: string) => markOf(stating('nursing_care', { expiresOn }), doing('care')).state;
    expect(until('2026-11-20')).toBe('permitted');
    expect(until('2026-11-01')).toBe('unknown');
    expect(until('2026-08-01')).toBe('not_permitted');
  });

  it('judges nothing of who states no status, nor where law or facts do not tell', () => {
    for (const category of ['engineering', 'adult_entertainment'] as const)
      expect(markOf(null, doing(category))).toEqual({ state: 'unknown', unknownBecause: 'no_status', basis: [] });
    const unsorted = aLawfulPosting({ duties: { description: '業務' } });
    expect(markOf(stating('nursing_care'), unsorted)).toMatchObject({ state: 'unknown', unknownBecause: 'not_judged' });
    const inKorea = aLawfulPosting({ workplace: { country: 'KR', remote: 'none' } });
    for (const authorization of [null, stating('permanent_resident')])
      expect(markOf(authorization, inKorea)).toMatchObject({
        unknownBecause: 'not_judged',
        basis: [{ ruleId: 'KR-RTW' }],
      });
    const inBrazil = aLawfulPosting({ workplace: { country: 'BR', remote: 'none' } });
    expect(markOf(null, inBrazil)).toEqual({ state: 'unknown', unknownBecause: 'not_judged', basis: [] });
  });

  it('is never a prohibition that the check at the offer would let pass, nor a permission that it would refuse', () => {
    const categories: Category[] = [
      'engineering',
      'food_service',
      'care',
      'retail',
      'adult_entertainment',
      'unskilled',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...residenceStatuses),
        fc.boolean(),
        fc.constantFrom(null, '2026-08-01', '2026-11-01', '2029-03-31'),
        fc.constantFrom(...categories),
        fc.constantFrom({}, evenings, { hours: null }, { contract: { term: 'fixed', employment: 'dispatch' } }),
        (status, outsideActivityPermission, expiresOn, category, change) => {
          const authorization = stating(status, { outsideActivityPermission, expiresOn });
          const job = doing(category, change);
          const { state, basis } = markOf(authorization, job);
          expect(new Set(basis.map(({ ruleId, text }) => `${ruleId} ${text.en}`)).size).toBe(basis.length);
          if (state === 'not_permitted' || state === 'with_permission') expect(basis).not.toEqual([]);
          const findings = ruleBook.evaluate('work_permission', 'JP', { authorization, job }, '2026-11-20');
          const refused = findings.some(({ severity }) => severity === 'BLOCK');
          if (state === 'not_permitted') expect(refused).toBe(true);
          if (refused) expect(['not_permitted', 'with_permission']).toContain(state);
        },
      ),
    );
  });
});
