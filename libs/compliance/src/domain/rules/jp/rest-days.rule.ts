import { defineRule, notEvaluated, type PostingInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { restDaysTexts } from './rest-days.texts.js';

const figures = { restDaysPerWeek: 1, restDaysPerYear: 52 };

/** 労基法35条: one rest day a week, or four in four weeks. Partly verified, so a person decides. */
export const restDays = defineRule({
  id: 'LSA-35',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第35条',
  validFrom: null,
  validTo: null,
  severity: 'REVIEW',
  verified: 'part',
  source: '労働基準法第35条(4週4日の変形休日制の要件は未確認)',
  figures,
  texts: restDaysTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => {
    if (!isEmployment(job)) return [];
    const weekly =
      job.holidays?.weeklyRestDays ?? (job.hours?.daysPerWeek == null ? undefined : 7 - job.hours.daysPerWeek);
    const yearly = job.holidays?.daysPerYear;
    if (weekly === undefined && yearly == null) return [notEvaluated('/holidays/weeklyRestDays')];
    if (weekly !== undefined && weekly < figures.restDaysPerWeek)
      return [{ code: 'week', field: '/holidays/weeklyRestDays', params: { days: weekly } }];
    if (yearly != null && yearly < figures.restDaysPerYear)
      return [{ code: 'year', field: '/holidays/daysPerYear', params: { days: yearly } }];
    return [];
  },
});
