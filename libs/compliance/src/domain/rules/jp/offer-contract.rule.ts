import type { JobContent } from '@iworkz/contracts';
import { addDays, dayAfterMonths, daysBetween } from '@iworkz/kernel';
import { defineRule, notEvaluated, type FoundBy, type OfferInput } from '../../rule.js';
import { fieldNames, type FieldPointer } from '../../../messages/field-names.js';
import { isEmployment } from './employment.js';
import { conversionTexts, differenceTexts, unequalTexts } from './offer-contract.texts.js';

const common = { kind: 'offer', jurisdiction: 'JP', validTo: null } as const;

const figures = { months: 60, from: '2013-04-01', coolingMonths: 6, coolingAfterMonths: 12, daysInMonth: 30 };

type Span = NonNullable<OfferInput['terms']['previousContracts']>[number];

/** Months and days of a period; days that fill no month are counted by 30 (通算契約期間に関する基準を定める省令). */
function lengthOf({ from, to }: Span): { months: number; days: number } {
  const after = addDays(to, 1);
  let months = 0;
  while (dayAfterMonths(from, months + 1) <= after) months += 1;
  return { months, days: daysBetween(dayAfterMonths(from, months), after) };
}

/** Thirtieths of a month. */
const total = (spans: readonly Span[]) =>
  spans.map(lengthOf).reduce((sum, { months, days }) => sum + months * figures.daysInMonth + days, 0);

/** Contracts that count together: a gap long enough wipes out what lies before it (労契法18条2項). */
function counted(spans: readonly Span[]): { readonly spans: readonly Span[]; readonly gapUnclear: boolean } {
  let run: Span[] = [];
  let gapUnclear = false;
  for (const span of spans.filter(({ from }) => from >= figures.from)) {
    const last = run.at(-1);
    if (last) {
      const gapStart = addDays(last.to, 1);
      const longBefore = total(run) >= figures.coolingAfterMonths * figures.daysInMonth;
      if (dayAfterMonths(gapStart, figures.coolingMonths) <= span.from) {
        run = [];
        gapUnclear = false;
      }
      // After less than a year a gap of a month or more may do; the table of the ordinance was not confirmed.
      else if (!longBefore && span.from >= dayAfterMonths(gapStart, 1)) gapUnclear = true;
    }
    run.push(span);
  }
  return { spans: run, gapUnclear };
}

/** 労契法18条: fixed terms that together pass five years give the right to an indefinite contract. */
export const conversionRight = defineRule({
  ...common,
  id: 'LCA-18',
  statute: '労働契約法',
  article: '第18条(労基則第5条第5項)',
  validFrom: figures.from,
  severity: 'WARN',
  verified: 'yes',
  source: '労働契約法第18条(e-Gov法令検索の条文を引用する解説)',
  figures,
  texts: conversionTexts,
  check: ({ job, terms }: OfferInput, date) => {
    const { contract } = job;
    if (!isEmployment(job) || contract?.term !== 'fixed') return [];
    if (terms.previousContracts === null) return [notEvaluated('/terms/previousContracts')];
    if (contract.termMonths === null) return [notEvaluated('/contract/termMonths')];
    const from = job.startsOn ?? date;
    const current = { from, to: addDays(dayAfterMonths(from, contract.termMonths), -1) };
    const { spans, gapUnclear } = counted([...terms.previousContracts, current]);
    const thirtieths = total(spans);
    const field = '/terms/previousContracts';
    if (thirtieths <= figures.months * figures.daysInMonth) return [];
    const params = { months: Math.ceil(thirtieths / figures.daysInMonth) };
    if (gapUnclear) return [{ code: 'gap', field, severity: 'REVIEW', params }];
    return terms.conversionTold === true
      ? [{ code: 'arises', field, severity: 'INFO', params }]
      : [{ code: 'not_told', field: '/terms/conversionTold', params }];
  },
});

/** Conditions that an applicant goes by, as single values. */
const compared: readonly [FieldPointer, (job: JobContent) => unknown][] = [
  ['/pay/min', ({ pay }) => pay && [pay.period, pay.currency, pay.min]],
  ['/pay/fixedOvertime', ({ pay }) => pay?.fixedOvertime],
  ['/duties/description', ({ duties }) => duties?.description],
  ['/duties/scopeOfChange', ({ duties }) => duties?.scopeOfChange],
  ['/workplace', ({ workplace }) => workplace && [workplace.subdivision, workplace.city, workplace.address]],
  ['/workplace/scopeOfChange', ({ workplace }) => workplace?.scopeOfChange],
  ['/contract/term', ({ contract }) => contract && [contract.term, contract.termMonths]],
  ['/contract/employment', ({ contract }) => contract?.employment],
  ['/contract/probation', ({ contract }) => contract?.probation],
  ['/hours', ({ hours }) => hours && [hours.system, hours.start, hours.end, hours.breakMinutes, hours.daysPerWeek]],
  ['/holidays/daysPerYear', ({ holidays }) => holidays?.daysPerYear],
];

/** A raise above what was posted lies within the posted range and is no change. */
function differs(field: FieldPointer, posted: JobContent, offered: JobContent, read: (job: JobContent) => unknown) {
  if (field === '/pay/min' && posted.pay && offered.pay) {
    const sameUnit = posted.pay.period === offered.pay.period && posted.pay.currency === offered.pay.currency;
    return !sameUnit || offered.pay.min < posted.pay.min || offered.pay.min > posted.pay.max;
  }
  return JSON.stringify(read(posted) ?? null) !== JSON.stringify(read(offered) ?? null);
}

/** 職業安定法5条の3第3項: what differs from the posting is shown before the contract is made. */
export const changedConditions = defineRule({
  ...common,
  id: 'ESA-5-3-CHANGE',
  statute: '職業安定法',
  article: '第5条の3第3項(施行規則第4条の2)',
  validFrom: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '厚生労働省「求職者等への労働条件明示」(newpage_32105)、ハローワークインターネットサービス「労働関係法令」',
  texts: differenceTexts,
  check: ({ job, terms: { posted, changesTold } }: OfferInput) => {
    if (!posted) return [notEvaluated('/terms/posted')];
    return compared
      .filter(([field, read]) => differs(field, posted, job, read))
      .map(([field]) => ({
        code: changesTold ? ('told' as const) : ('untold' as const),
        field,
        ...(changesTold && { severity: 'INFO' as const }),
        words: { item: fieldNames[field] },
      }));
  },
});

/** パート有期法8条・9条: a difference from comparable regular employees needs a reason that holds. */
export const unequalTreatment = defineRule({
  ...common,
  id: 'PTFT-8',
  statute: '短時間労働者及び有期雇用労働者の雇用管理の改善等に関する法律',
  article: '第8条・第9条・第14条第2項',
  validFrom: '2021-04-01',
  severity: 'WARN',
  verified: 'yes',
  source: 'パートタイム・有期雇用労働法第8条・第9条(e-Gov法令検索の条文を引用する解説)',
  texts: unequalTexts,
  check: ({ job, terms: { lessThanRegular } }: OfferInput): FoundBy<typeof unequalTexts>[] => {
    const { contract } = job;
    if (!isEmployment(job) || (contract?.term !== 'fixed' && contract?.employment !== 'part_time')) return [];
    if (lessThanRegular === null) return [notEvaluated('/terms/lessThanRegular')];
    return lessThanRegular.map(({ what, reason }): FoundBy<typeof unequalTexts> =>
      reason?.trim()
        ? { code: 'reason', field: '/terms/lessThanRegular', severity: 'REVIEW', params: { what, reason } }
        : { code: 'no_reason', field: '/terms/lessThanRegular', params: { what } },
    );
  },
});
