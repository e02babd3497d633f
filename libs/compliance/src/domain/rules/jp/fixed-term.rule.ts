import { defineRule, notEvaluated, type PostingInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { fixedTermTexts } from './fixed-term.texts.js';

const figures = { months: 36, monthsOfExperts: 60 };

/** 労基法14条: a fixed term of at most three years; five for high expertise or from the age of 60. */
export const fixedTerm = defineRule({
  id: 'LSA-14',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第14条',
  validFrom: null,
  validTo: null,
  severity: 'REVIEW',
  verified: 'no',
  source: '労働基準法第14条(出典の確認は未了)',
  figures,
  texts: fixedTermTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => {
    const { contract } = job;
    if (!contract || contract.term !== 'fixed' || !isEmployment(job)) return [];
    if (contract.termMonths === null) return [notEvaluated('/contract/termMonths')];
    if (contract.termMonths <= figures.months) return [];
    const params = { months: contract.termMonths };
    return [
      {
        code: contract.termMonths <= figures.monthsOfExperts ? 'over_three_years' : 'over_five_years',
        field: '/contract/termMonths',
        params,
      },
    ];
  },
});
