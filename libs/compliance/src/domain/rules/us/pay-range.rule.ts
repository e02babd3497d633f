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

/** Further states; their thresholds were not confirmed. */
const furtherStates = [
  { code: 'WA', names: ['Washington(?!,? ?D\\.?C)'], employees: 15 },
  { code: 'MN', names: ['Minnesota'], employees: 30 },
  { code: 'NJ', names: ['New Jersey'], employees: 10 },
  { code: 'MA', names: ['Massachusetts'], employees: 25 },
  { code: 'VT', names: ['Vermont'], employees: 5 },
  { code: 'MD', names: ['Maryland'], employees: 1 },
  { code: 'DC', names: ['District of Columbia', 'Washington,? ?D\\.?C'], employees: 1 },
];

interface State {
  readonly code: string;
  readonly names: readonly string[];
  readonly employees: number;
}
function stateOf({ job }: PostingInput, states: readonly State[]): State | undefined {
  const place = `${job.workplace?.city ?? ''} ${job.workplace?.address ?? ''}`;
  return states.find(({ code, names }) => new RegExp(`\\b(?:${[code, ...names].join('|')})\\b`, 'u').test(place));
}

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
  check: (input: PostingInput) => {
    if (input.job.pay) return [];
    const state = stateOf(input, figures.states);
    if (state) return [{ code: 'missing', field: '/pay', params: { state: state.code, employees: state.employees } }];
    return stateOf(input, furtherStates) ? [] : [{ code: 'state_unknown', field: '/pay', severity: 'REVIEW' }];
  },
});

export const payRangeFurther = defineRule({
  id: 'US-PAY-MORE',
  kind: 'posting',
  jurisdiction: 'US',
  statute: 'State pay transparency acts',
  article: 'WA, MN, NJ, MA, VT, MD, DC',
  validFrom: '2025-01-01',
  validTo: null,
  severity: 'REVIEW',
  verified: 'no',
  source: 'Pay transparency guides; thresholds and dates of these states not confirmed',
  figures: furtherStates,
  texts: payRangeTexts,
  check: (input: PostingInput) => {
    if (input.job.pay) return [];
    const state = stateOf(input, figures.states) ? undefined : stateOf(input, furtherStates);
    return state ? [{ code: 'missing', field: '/pay', params: { state: state.code, employees: state.employees } }] : [];
  },
});
