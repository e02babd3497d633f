import { defineRule, type PostingInput } from '../../rule.js';
import { payRangeTexts } from './pay-range.texts.js';

/** States that want a pay range in the posting, and from how many employees. Only those whose threshold was confirmed. */
const figures = {
  states: [
    { code: 'CA', names: ['California'], employees: 15 },
    { code: 'CO', names: ['Colorado'], employees: 1 },
    { code: 'NY', names: ['New York'], employees: 4 },
    { code: 'IL', names: ['Illinois'], employees: 15 },
  ],
};

/** Pay transparency. The employer's size is not known here, so a missing range is a warning, not a refusal. */
export const payRange = defineRule({
  id: 'US-PAY',
  kind: 'posting',
  jurisdiction: 'US',
  statute: 'State pay transparency acts',
  article: 'CA Labor Code 432.3; CO Equal Pay for Equal Work Act; NY Labor Law 194-b; IL Equal Pay Act',
  validFrom: '2025-01-01',
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source: 'Pay transparency guides (CA 15, CO 1, NY 4, IL 15 employees); further states not confirmed',
  figures,
  texts: payRangeTexts,
  check: ({ job }: PostingInput) => {
    if (job.pay) return [];
    const place = `${job.workplace?.city ?? ''} ${job.workplace?.address ?? ''}`;
    const state = figures.states.find(({ code, names }) =>
      new RegExp(`\\b(?:${[code, ...names].join('|')})\\b`, 'u').test(place),
    );
    return state
      ? [{ code: 'missing', field: '/pay', params: { state: state.code, employees: state.employees } }]
      : [{ code: 'state_unknown', field: '/pay', severity: 'REVIEW' }];
  },
});
